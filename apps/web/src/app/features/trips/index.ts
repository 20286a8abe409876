import type { Routes } from '@angular/router';

/** Outbound trips. */
export const routes: Routes = [];
