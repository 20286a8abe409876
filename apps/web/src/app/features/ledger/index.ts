import type { Routes } from '@angular/router';

/** The signing ledger, read only. */
export const routes: Routes = [];
