import type { Routes } from '@angular/router';

/** Companies: who they are, what we know of them. */
export const routes: Routes = [];
