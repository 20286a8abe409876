import { Component, computed, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';

export interface Option {
  value: string;
  label: string;
}

/** With more options than this one types to find one. */
const MANY = 12;

/** The choices behind a chip; a long list begins with a field that narrows it. */
@Component({
  selector: 'lw-option-list',
  imports: [Icon],
  template: `@if (many()) {
      <input
        type="search"
        class="input input--small"
        autocomplete="off"
        [attr.aria-label]="words().search"
        [placeholder]="words().search"
        (input)="narrow($event)"
      />
    }
    @for (option of shown(); track option.value) {
      <button
        type="button"
        class="option"
        [attr.aria-pressed]="value() === null ? null : option.value === value()"
        (click)="chosen.emit(option.value)"
      >
        {{ option.label }}
        @if (option.value === value()) {
          <lw-icon name="check" />
        }
      </button>
    } @empty {
      <p>{{ words().notFound }}</p>
    }`,
  styles: `
    .option {
      display: flex;
      align-items: center;
      justify-content: space-between;
      width: 100%;
      min-height: var(--control-s);
      padding: 0 var(--s-3);
      border: 0;
      border-radius: var(--r-s);
      background: none;
      text-align: start;
    }
    .option:hover,
    .option:focus-visible,
    .option[aria-pressed='true'] {
      background: var(--brand-weak);
      color: var(--brand);
    }
    .option:focus-visible {
      outline-offset: calc(-1 * var(--edge));
    }
    .input {
      margin-bottom: var(--s-1);
    }
    p {
      padding: var(--s-2) var(--s-3);
      color: var(--ink-3);
    }
  `,
})
export class OptionList {
  readonly options = input.required<readonly Option[]>();
  readonly value = input<string | null>(null);
  readonly chosen = output<string>();

  protected readonly words = injectWords();
  private readonly needle = signal('');
  protected readonly many = computed(() => this.options().length > MANY);
  protected readonly shown = computed(() => {
    const needle = this.needle();
    return this.options().filter((option) => option.label.toLowerCase().includes(needle));
  });

  protected narrow(event: Event): void {
    this.needle.set((event.target as HTMLInputElement).value.trim().toLowerCase());
  }
}
