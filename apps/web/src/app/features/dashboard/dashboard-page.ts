import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Page } from '../../platform';

@Component({
  selector: 'lf-dashboard-page',
  imports: [Page, TranslocoPipe],
  template: `<lf-page [title]="'nav.dashboard' | transloco" />`,
})
export class DashboardPage {}
