import type { ElementRef } from '@angular/core';
import { Component, computed, effect, input, output, viewChild } from '@angular/core';
import { DayRange, type DayRangeValue } from '../fields/day-range';
import { Icon } from '../icon/icon';
import { injectWords } from '../language/language';
import { Menu } from '../menu/menu';
import { OptionList, type Option } from './option-list';

/** One condition of a list. Its values live in the address of the page, as text. */
export type Filter =
  | { kind: 'choice'; key: string; label: string; options: readonly Option[] }
  /** Came with the address (the visits of one company); `text` says what it stands for. It can only be taken away. */
  | { kind: 'given'; key: string; label: string; text: string }
  | { kind: 'flag'; key: string; label: string }
  /** Two keys: the first and the last day, both included. */
  | { kind: 'days'; key: string; from: string; to: string; label: string };
export type FilterValues = Readonly<Record<string, string | null | undefined>>;
/** What changed; null takes a condition away. */
export type FilterPatch = Record<string, string | null>;

const SEARCH_PAUSE_MS = 250;

/** Search and conditions above a list: a set condition is a filled chip that can be changed and taken away. */
@Component({
  selector: 'lw-filter-bar',
  imports: [Menu, Icon, DayRange, OptionList],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  host: { role: 'search' },
})
export class FilterBar {
  readonly filters = input<readonly Filter[]>([]);
  readonly values = input<FilterValues>({});
  /** The key of the search text; null leaves the search out. */
  readonly searchKey = input<string | null>('q');
  readonly searchLabel = input('');
  readonly changed = output<FilterPatch>();

  protected readonly words = injectWords();
  protected readonly byTouch = window.matchMedia?.('(pointer: coarse)').matches ?? false;
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked for last; only another text from outside is written into the field. */
  private asked = '';
  protected readonly chosen = computed(() => {
    const keys = this.filters().flatMap((f) => (f.kind === 'days' ? [f.from, f.to] : [f.key]));
    return keys.filter((key) => this.values()[key]);
  });

  constructor() {
    effect(() => {
      const field = this.search()?.nativeElement;
      const text = this.values()[this.searchKey() ?? ''] ?? '';
      if (!field || text === this.asked) return;
      this.asked = text;
      field.value = text;
    });
  }

  /** While an input method composes, the field holds half a word: nothing is asked until it is whole. */
  protected typed(key: string, event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (text === this.asked) return;
      this.asked = text;
      this.changed.emit({ [key]: text || null });
    }, SEARCH_PAUSE_MS);
  }

  protected set(key: string, value: string | null): void {
    this.changed.emit({ [key]: value });
  }

  protected setDays(filter: Extract<Filter, { kind: 'days' }>, days: DayRangeValue): void {
    this.changed.emit({ [filter.from]: days.from, [filter.to]: days.to });
  }

  /** The days in force, from – to; an open end stays empty. */
  protected spanOf(filter: Extract<Filter, { kind: 'days' }>): string {
    const from = this.values()[filter.from];
    const to = this.values()[filter.to];
    return from || to ? `${from ?? ''} – ${to ?? ''}`.trim() : '';
  }

  protected labelOf(filter: Extract<Filter, { kind: 'choice' }>): string {
    const value = this.values()[filter.key];
    const option = filter.options.find((candidate) => candidate.value === value);
    return value ? `${filter.label}：${option?.label ?? value}` : filter.label;
  }

  protected clearAll(): void {
    this.changed.emit(Object.fromEntries(this.chosen().map((key) => [key, null])));
  }
}
