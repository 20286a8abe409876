import type { Routes } from '@angular/router';

/** Agreements as they were signed. */
export const routes: Routes = [];
