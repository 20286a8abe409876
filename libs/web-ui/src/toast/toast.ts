import { Component, Injectable, inject, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';

export interface ToastMessage {
  id: number;
  text: string;
  tone: 'ok' | 'bad' | 'neutral';
  undo?: () => void;
}

/** Short notes of what was done, with undo where that is possible. Texts come translated. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private serial = 0;
  private readonly list = signal<readonly ToastMessage[]>([]);
  readonly messages = this.list.asReadonly();

  show(text: string, tone: ToastMessage['tone'] = 'ok', undo?: () => void): void {
    const message: ToastMessage = { id: ++this.serial, text, tone, undo };
    this.list.update((messages) => [...messages.slice(-2), message]);
    setTimeout(() => this.dismiss(message.id), undo || tone === 'bad' ? 10_000 : 4_000);
  }

  dismiss(id: number): void {
    this.list.update((messages) => messages.filter((message) => message.id !== id));
  }
}

/** Where the notes appear; once, in the shell. */
@Component({
  selector: 'lw-toasts',
  imports: [Icon],
  template: `@for (message of toasts.messages(); track message.id) {
    <div [class]="message.tone">
      <lw-icon [name]="message.tone === 'bad' ? 'warn' : 'check'" />
      <span>{{ message.text }}</span>
      @if (message.undo) {
        <button type="button" class="link" (click)="undo(message)">{{ words().undo }}</button>
      }
      <button
        type="button"
        class="close"
        [attr.aria-label]="words().close"
        (click)="toasts.dismiss(message.id)"
      >
        <lw-icon name="close" />
      </button>
    </div>
  }`,
  host: { role: 'status', 'aria-live': 'polite' },
  styleUrl: './toast.css',
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly words = injectWords();

  protected undo(message: ToastMessage): void {
    message.undo?.();
    this.toasts.dismiss(message.id);
  }
}
