import { Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab<V extends string = string> {
  value: V;
  label: string;
  /** How much is behind it. */
  count?: number | null;
}

/** A row of tabs; arrows move, the panel below is the owner's (`role="tabpanel"`, labelled by `<id>-<value>`). */
@Component({
  selector: 'lw-tabs',
  template: `@for (tab of tabs(); track tab.value) {
    <button
      type="button"
      role="tab"
      [id]="group() + '-' + tab.value"
      [attr.aria-controls]="group() + '-panel'"
      [attr.aria-selected]="tab.value === value()"
      [attr.tabindex]="tab.value === value() ? 0 : -1"
      (click)="value.set(tab.value)"
      (keydown)="move($event)"
    >
      {{ tab.label }}
      @if (tab.count !== null && tab.count !== undefined) {
        <span class="num">{{ tab.count }}</span>
      }
    </button>
  }`,
  host: { role: 'tablist', '[attr.aria-label]': 'label()' },
  styleUrl: './tabs.css',
})
export class Tabs<V extends string = string> {
  readonly tabs = input.required<readonly Tab<V>[]>();
  readonly label = input.required<string>();
  /** Prefix of the ids. */
  readonly group = input('tabs');
  readonly value = model.required<V>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tabs = this.tabs();
    const at = tabs.findIndex((tab) => tab.value === this.value());
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    this.value.set(tab.value);
    this.host.nativeElement.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }
}
