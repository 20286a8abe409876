import type { HttpResourceRef } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { MeasureGroup, MeasureId } from '@landfall/contracts';
import { LanguageService, injectUrlState } from '../../platform';
import { choiceOf, monthsOf, periodQuery, today } from './period';
import {
  groupsResource,
  headlineResource,
  measuresResource,
  sentenceResource,
  signedAmountsResource,
  steady,
  type Counting,
  type Drill,
} from './stats-api';

/** With more months than this the page groups by quarter. */
const MOST_MONTHS = 18;
/** An address that changes elsewhere (a panel opens) must not read the numbers again. */
const SAME_VALUES = { equal: (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b) };

/** What the dashboard shows, read once for all its parts. Period, rules and the open panel live in the address. */
@Injectable()
export class DashboardStore {
  private readonly url = injectUrlState();
  private readonly language = inject(LanguageService);
  readonly now = signal(today());

  readonly choice = computed(() => choiceOf(this.url.values()));
  readonly byGroup = computed(() => this.url.values().countBy === 'group');
  readonly withOnline = computed(() => this.url.values().includeOnline === 'true');
  /** As asked: without days where the server chooses them. */
  private readonly asked = computed<Counting>(
    () => ({ ...periodQuery(this.url.values(), this.now()), ...this.rules() }),
    SAME_VALUES,
  );
  private readonly rules = computed<Counting>(() => ({
    ...(this.byGroup() ? { countBy: 'group' as const } : {}),
    ...(this.withOnline() ? { includeOnline: true } : {}),
  }));

  private readonly headlineAnswer = headlineResource(() => this.asked());
  private readonly sentenceAnswer = sentenceResource(
    () => this.asked(),
    () => this.language.tag(),
  );
  private readonly measuresAnswer = measuresResource();
  readonly headline = steady(this.headlineAnswer);
  readonly sentence = steady(this.sentenceAnswer);
  readonly error = computed(() => this.headlineAnswer.error() ?? this.sentenceAnswer.error());
  readonly busy = computed(() => this.headlineAnswer.isLoading());
  readonly period = computed(() => this.headline()?.period);
  /** The resources of the parts below the headline numbers. */
  private readonly parts: HttpResourceRef<unknown>[] = [];

  /** As answered: the days that the numbers on the page stand for, so that every row list agrees with them. */
  readonly counting = computed<Counting | undefined>(() => {
    const period = this.period();
    return period && { from: period.from, to: period.to, ...this.rules() };
  }, SAME_VALUES);
  readonly grain = computed<MeasureGroup>(() => {
    const period = this.period();
    return period && monthsOf(period).length > MOST_MONTHS ? 'quarter' : 'month';
  });

  readonly byPeriod = {
    trips: this.overTime('trips'),
    visits: this.overTime('visits'),
    foreignCompaniesVisited: this.overTime('foreignCompaniesVisited'),
    signedProjects: this.overTime('signedProjects'),
    agreedInvestment: this.overTime('agreedInvestment'),
  };
  readonly clusters = this.split('agreedInvestment', 'cluster');
  readonly clusterCounts = this.split('signedProjects', 'cluster');
  readonly origins = this.split('agreedInvestment', 'origin');
  readonly originCounts = this.split('signedProjects', 'origin');
  readonly signedAmounts = this.part(signedAmountsResource(this.counting));
  /** Signed projects of which nobody knows the amount; null where there are too many to tell. */
  readonly withoutAmount = computed(() => {
    const page = this.signedAmounts();
    const signed = this.headline()?.values.signedProjects;
    if (signed === undefined || page?.nextCursor !== null) return null;
    return Math.max(0, signed - page.items.filter((member) => member.amountFen !== null).length);
  });
  readonly partError = computed(() => this.parts.find((part) => part.error())?.error());

  /** Nothing in any of the numbers; under the server's own period that means an empty installation. */
  readonly nothing = computed(() => {
    const values = this.headline()?.values;
    return values !== undefined && Object.values(values).every((value) => value === 0);
  });
  readonly noData = computed(() => this.nothing() && this.choice() === 'latest');

  readonly drill = computed<Drill | null>(() => {
    const values = this.url.values();
    const measure = this.measuresAnswer.hasValue()
      ? this.measuresAnswer.value().find((info) => info.id === values.open)
      : undefined;
    if (!measure) return null;
    const groupBy = measure.groups.find((group) => group === values.by) ?? null;
    return { measure: measure.id, groupBy, group: groupBy ? (values.group ?? null) : null };
  });
  readonly tab = computed(() => this.url.values().tab);

  info(measure: MeasureId) {
    const all = this.measuresAnswer.hasValue() ? this.measuresAnswer.value() : [];
    return all.find((info) => info.id === measure);
  }

  open(measure: MeasureId, groupBy: MeasureGroup | null = null, group: string | null = null): void {
    this.url.set({ open: measure, by: groupBy, group, tab: null }, 'push');
  }
  close(): void {
    this.url.set({ open: null, by: null, group: null, tab: null });
  }
  showTab(tab: string): void {
    this.url.set({ tab: tab === 'members' ? null : tab });
  }
  /** Another period or rule closes nothing: the open panel follows it. */
  change(patch: Record<string, string | null>): void {
    this.url.set(patch, 'push');
  }
  reload(): void {
    const all = [this.headlineAnswer, this.sentenceAnswer, this.measuresAnswer, ...this.parts];
    for (const answer of all.filter((candidate) => candidate.error())) answer.reload();
  }

  private overTime(measure: MeasureId) {
    return this.part(groupsResource(measure, this.grain, this.counting));
  }
  private split(measure: MeasureId, groupBy: MeasureGroup) {
    return this.part(groupsResource(measure, () => groupBy, this.counting));
  }
  private part<T>(resource: HttpResourceRef<T | undefined>) {
    this.parts.push(resource);
    return steady(resource);
  }
}
