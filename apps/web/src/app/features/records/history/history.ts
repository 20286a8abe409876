import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { HistoryEntry, Page, UserView } from '@landfall/contracts';
import {
  EmptyState,
  ErrorState,
  InstantPipe,
  Skeleton,
  Tag,
  UI_LANGUAGE,
  formatAgreed,
  formatDay,
  formatFen,
  type FormattedMoney,
  type Tone,
} from '@landfall/web-ui';
import { API, SessionService, injectExplain, injectText, toParams } from '../../../platform';
import { countryName } from '../../words';
import { valueOf } from '../reading';
import { HistoryValue } from './history-value';
import { historySteps, type HistoryAction, type HistoryTexts } from './history-lines';

const said = ({ value, unit }: FormattedMoney): string => `${value} ${unit}`;
/** More fields than this are folded when a record was new. */
const MANY_LINES = 8;
const TONES: Readonly<Record<HistoryAction, Tone>> = {
  created: 'ok',
  changed: 'neutral',
  trashed: 'bad',
  restored: 'brand',
};

/** What a record said before: who changed what, when, from what to what. */
@Component({
  selector: 'lf-history',
  imports: [EmptyState, ErrorState, HistoryValue, InstantPipe, Skeleton, Tag, TranslocoPipe],
  templateUrl: './history.html',
  styleUrl: './history.css',
})
export class History {
  readonly feature = input.required<string>();
  readonly id = input.required<string>();
  readonly names = input<ReadonlyMap<string, string>>(new Map());
  /** Of amounts whose row does not name its currency. */
  readonly currency = input('CNY');
  /** An import brought the record. */
  readonly imported = input(false);

  private readonly session = inject(SessionService);
  private readonly language = inject(UI_LANGUAGE);
  private readonly transloco = inject(TranslocoService);
  private readonly text = injectText();
  private readonly explain = injectExplain();
  protected readonly tones = TONES;
  protected readonly many = MANY_LINES;

  protected readonly reading = httpResource<HistoryEntry[]>(
    () => `${API}/${this.feature()}/${this.id()}/history`,
  );
  private readonly users = httpResource<Page<UserView>>(() =>
    this.session.can('user.read') ? { url: `${API}/users`, params: toParams({ limit: 200 }) } : undefined,
  );
  protected readonly failure = computed(() => {
    const error = this.reading.error();
    return error ? this.explain(error) : '';
  });
  protected readonly steps = computed(() => {
    const entries = valueOf(this.reading);
    return entries && historySteps(entries, this.id(), this.texts());
  });

  private readonly people = computed(
    () => new Map((valueOf(this.users)?.items ?? []).map((user) => [user.id, user.name])),
  );
  /** Fields in the order in which the texts of the feature name them. */
  private readonly order = computed(() => {
    const prefix = `${this.feature()}.field.`;
    const keys = Object.keys(this.transloco.getTranslation(this.language()));
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  });
  private readonly texts = computed<HistoryTexts>(() => ({
    field: (table, field) =>
      this.known(`${this.feature()}.field.${table}.${field}`, `${this.feature()}.field.${field}`),
    rank: (field) => this.order().indexOf(field),
    part: (table) => this.known(`${this.feature()}.part.${table}`) ?? table,
    word: (group, code) => this.known(`words.${group}.${code}`) ?? code,
    country: (code) => countryName(code, this.language()),
    name: (id) => this.names().get(id) ?? this.people().get(id) ?? null,
    money: (minor, currency) => said(formatAgreed(minor, currency || this.currency(), this.language())),
    fen: (fen) => said(formatFen(fen, this.language())),
    day: (day, precision) => formatDay(day, precision, this.language()),
    yes: this.text('words.yes'),
    no: this.text('words.no'),
    elsewhere: this.text('records.elsewhere'),
  }));

  /** The first of the keys that has a text. */
  private known(...keys: string[]): string | null {
    for (const key of keys) {
      const text = this.text(key);
      if (typeof text === 'string' && text && text !== key) return text;
    }
    return null;
  }
}
