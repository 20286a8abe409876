import type { Routes } from '@angular/router';

/** Import of ledgers from workbooks. */
export const routes: Routes = [];
