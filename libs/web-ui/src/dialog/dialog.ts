import type { ElementRef } from '@angular/core';
import { Component, afterNextRender, booleanAttribute, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';

/** A small modal window for a short form: content, and `[lwActions]` at the bottom right. */
@Component({
  selector: 'lw-dialog',
  imports: [Icon],
  template: `<dialog #dialog [attr.aria-label]="title()" (cancel)="cancelled($event)" (close)="closed.emit()">
    <header>
      <h2>{{ title() }}</h2>
      @if (dismissible()) {
        <button
          type="button"
          class="btn btn--quiet btn--icon"
          [attr.aria-label]="words().close"
          (click)="close()"
        >
          <lw-icon name="close" />
        </button>
      }
    </header>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[lwActions]" /></footer>
  </dialog>`,
  styleUrl: './dialog.css',
})
export class Dialog {
  readonly title = input.required<string>();
  /** False where there is no way round it (the session has ended). */
  readonly dismissible = input(true, { transform: booleanAttribute });
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly words = injectWords();

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal?.());
  }

  close(): void {
    const dialog = this.dialog().nativeElement;
    if (dialog.open && dialog.close) dialog.close();
    else this.closed.emit();
  }

  protected cancelled(event: Event): void {
    event.preventDefault();
    if (this.dismissible()) this.close();
  }
}
