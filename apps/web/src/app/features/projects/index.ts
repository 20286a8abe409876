import type { Routes } from '@angular/router';

/** Projects from the first lead to full capacity. */
export const routes: Routes = [];
