import type { Routes } from '@angular/router';

/** People who may sign in; administrators only. */
export const routes: Routes = [];
