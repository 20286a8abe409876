import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DatePrecision } from '@landfall/contracts';
import { Day } from '@landfall/web-ui';

/** Something that happened around a record. */
export interface StoryItem {
  id: string;
  on: string | null;
  precision?: DatePrecision;
  /** What it was, in a word. */
  what: string;
  text: string;
  /** Who was there, where it is from. */
  detail?: string;
  link?: string[] | null;
}

/** What happened, newest first. */
@Component({
  selector: 'lf-story',
  imports: [Day, RouterLink],
  template: `<ol class="timeline">
    @for (item of items(); track item.id) {
      <li>
        <p class="line">
          <lw-day class="muted" [day]="item.on" [precision]="item.precision ?? 'day'" />
          @if (item.link; as link) {
            <a [routerLink]="link">{{ item.what }}</a>
          } @else {
            <b>{{ item.what }}</b>
          }
        </p>
        @if (item.text) {
          <p class="text">{{ item.text }}</p>
        }
        @if (item.detail) {
          <small>{{ item.detail }}</small>
        }
      </li>
    }
  </ol>`,
  styles: `
    .line {
      display: flex;
      gap: var(--s-3);
    }
    .line a,
    .line b {
      font-weight: 600;
    }
    .text {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    li:last-child {
      padding-bottom: 0;
    }
  `,
})
export class Story {
  readonly items = input.required<readonly StoryItem[]>();
}

/** Newest first; what has no day stands last. */
export function inOrder(items: readonly StoryItem[]): StoryItem[] {
  return [...items].sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
}
