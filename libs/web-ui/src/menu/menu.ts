import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

let serial = 0;
/** Pixels that stay free at the edges of the window. */
const MARGIN = 8;

/** A button that opens a small panel below itself (native popover): Esc and a press outside close it. */
@Component({
  selector: 'lw-menu',
  imports: [Icon],
  template: `<button
      #trigger
      type="button"
      [class]="buttonClass()"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="label() || null"
      [attr.popovertarget]="id"
    >
      @if (icon(); as name) {
        <lw-icon [name]="name" />
      }
      {{ text() }}
      @if (caret()) {
        <lw-icon name="down" class="caret" />
      }
    </button>
    <div #panel popover class="panel" [id]="id" (beforetoggle)="place()" (toggle)="toggled($event)">
      <ng-content />
    </div>`,
  styleUrl: './menu.css',
})
export class Menu {
  readonly text = input('');
  readonly label = input('');
  readonly icon = input<IconName>();
  readonly caret = input(true);
  readonly buttonClass = input('btn');
  readonly opened = signal(false);

  protected readonly id = `menu-${++serial}`;
  protected readonly open = this.opened.asReadonly();
  private readonly trigger = viewChild.required<ElementRef<HTMLElement>>('trigger');
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  close(): void {
    this.panel().nativeElement.hidePopover?.();
  }

  /** Below the button, turned to the side where there is room. */
  protected place(): void {
    const box = this.trigger().nativeElement.getBoundingClientRect();
    const panel = this.panel().nativeElement.style;
    const toRight = box.left < window.innerWidth / 2;
    const below = box.bottom < window.innerHeight * 0.66;
    panel.left = toRight ? `${Math.max(8, box.left)}px` : 'auto';
    panel.right = toRight ? 'auto' : `${Math.max(8, document.documentElement.clientWidth - box.right)}px`;
    panel.top = below ? `${box.bottom + 4}px` : 'auto';
    panel.bottom = below ? 'auto' : `${window.innerHeight - box.top + 4}px`;
  }

  /** How wide it is shows only now: a wide one on a phone must not begin or end beyond the window. */
  private keepInside(): void {
    const element = this.panel().nativeElement;
    const { left, right } = element.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - MARGIN;
    if (left >= MARGIN && right <= edge) return;
    element.style.left = left < MARGIN ? `${MARGIN}px` : 'auto';
    element.style.right = left < MARGIN ? 'auto' : `${MARGIN}px`;
  }

  protected toggled(event: Event): void {
    const open = (event as ToggleEvent).newState === 'open';
    this.opened.set(open);
    if (!open) return;
    this.keepInside();
    const first = this.host.nativeElement.querySelector<HTMLElement>(
      '.panel [autofocus], .panel input:checked, .panel input, .panel button, .panel a',
    );
    first?.focus();
  }
}
