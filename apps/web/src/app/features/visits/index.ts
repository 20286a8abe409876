import type { Routes } from '@angular/router';

/** Meetings with companies. */
export const routes: Routes = [];
