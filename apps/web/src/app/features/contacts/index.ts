import type { Routes } from '@angular/router';

/** Contacts: the people at the companies. */
export const routes: Routes = [];
