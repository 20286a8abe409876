import type { ElementRef } from '@angular/core';
import { Component, afterNextRender, effect, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';

/**
 * A panel from the right over the page. It is a native modal dialog: focus stays inside, Esc closes, and focus
 * returns to what opened it. Parts: `[lwHead]` below the title, the content, `[lwFoot]` fixed at the bottom.
 */
@Component({
  selector: 'lw-side-panel',
  imports: [Icon],
  template: `<dialog
    #dialog
    [attr.aria-label]="title()"
    (cancel)="cancelled($event)"
    (close)="closed.emit()"
    (mousedown)="pressed($event)"
  >
    <header>
      <div class="line">
        <h2>{{ title() }}</h2>
        <button
          type="button"
          class="btn btn--quiet btn--icon"
          [attr.aria-label]="words().close"
          (click)="close()"
        >
          <lw-icon name="close" />
        </button>
      </div>
      <ng-content select="[lwHead]" />
    </header>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[lwFoot]" /></footer>
  </dialog>`,
  styleUrl: './side-panel.css',
})
export class SidePanel {
  readonly title = input.required<string>();
  /** Changes when other content comes into an open panel, so that it starts at its top. */
  readonly content = input<unknown>();
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly words = injectWords();

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal?.());
    effect(() => {
      this.content();
      this.dialog().nativeElement.querySelector('.body')?.scrollTo?.({ top: 0 });
    });
  }

  close(): void {
    const dialog = this.dialog().nativeElement;
    if (dialog.open && dialog.close) dialog.close();
    else this.closed.emit();
  }

  protected cancelled(event: Event): void {
    event.preventDefault();
    this.close();
  }

  /** A press on the scrim lands on the dialog itself. */
  protected pressed(event: MouseEvent): void {
    const dialog = this.dialog().nativeElement;
    if (event.target === dialog && event.clientX < dialog.getBoundingClientRect().left) this.close();
  }
}
