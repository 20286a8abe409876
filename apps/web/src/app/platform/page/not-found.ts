import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '@landfall/web-ui';
import { Page } from './page';

/** An address that leads nowhere, or to what one may not see: the two look the same. */
@Component({
  selector: 'lf-not-found',
  imports: [EmptyState, Page, RouterLink, TranslocoPipe],
  template: `<lf-page [title]="'shell.notFoundTitle' | transloco">
    <lw-empty-state [title]="'shell.notFoundTitle' | transloco" [hint]="'shell.notFoundHint' | transloco">
      <a class="btn" routerLink="/">{{ 'shell.home' | transloco }}</a>
    </lw-empty-state>
  </lf-page>`,
})
export class NotFound {}
