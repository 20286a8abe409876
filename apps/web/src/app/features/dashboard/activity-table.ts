import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureGroups, MeasureId } from '@landfall/contracts';
import { ScrollEdge, UI_LANGUAGE, formatFen } from '@landfall/web-ui';
import { injectText } from '../../platform';
import { DashboardStore } from './dashboard-store';
import { PendingPart } from './pending-part';
import { injectGroupTexts } from './group-texts';
import { spansOf } from './period';

interface ActivityCell {
  key: string;
  text: string;
  /** Measure, period and value, for who hears the cell alone. */
  name: string;
  /** 0–1 of the row's largest, for the shade. */
  weight: number;
  zero: boolean;
}
interface ActivityRow {
  measure: MeasureId;
  cells: ActivityCell[];
  total: string;
  totalName: string;
  groupsSum: number;
  distinct: boolean;
}

/** Every month in numbers, each cell the way to its rows. A distinct count says that its months do not add up. */
@Component({
  selector: 'lf-activity-table',
  imports: [PendingPart, ScrollEdge, TranslocoPipe],
  templateUrl: './activity-table.html',
  styleUrl: './activity-table.css',
})
export class ActivityTable {
  protected readonly store = inject(DashboardStore);
  private readonly language = inject(UI_LANGUAGE);
  private readonly texts = injectGroupTexts();
  private readonly text = injectText();

  private readonly answers = computed(() => {
    const { trips, visits, foreignCompaniesVisited, signedProjects, agreedInvestment } = this.store.byPeriod;
    const all = [trips(), visits(), foreignCompaniesVisited(), signedProjects(), agreedInvestment()];
    return all.every((answer) => answer !== undefined) ? all : undefined;
  });
  protected readonly keys = computed(() => {
    const first = this.answers()?.[0];
    if (!first) return [];
    const keys = spansOf(first.groupBy, first.period);
    // What is known less exactly than the columns stands after them.
    const coarse = this.answers()?.some((answer) => answer.groups.some(({ key }) => key === ''));
    return coarse ? [...keys, ''] : keys;
  });
  protected readonly heads = computed(() => {
    const period = this.store.period();
    const years = period !== undefined && period.from.slice(0, 4) !== period.to.slice(0, 4);
    return this.keys().map((key) => this.texts.short(this.store.grain(), key, years));
  });
  protected readonly rows = computed(() => this.answers()?.map((answer) => this.row(answer)));

  private row(answer: MeasureGroups): ActivityRow {
    const values = new Map(answer.groups.map((group) => [group.key, group.value]));
    const most = Math.max(1, ...values.values());
    const measure = this.text(`dashboard.short.${answer.measure}`);
    const unit = this.unitOf(answer.measure) ?? this.text(`dashboard.unit.${answer.measure}`);
    return {
      measure: answer.measure,
      cells: this.keys().map((key) => {
        const value = values.get(key) ?? 0;
        const text = this.say(answer, value);
        const when = this.texts.long(answer.groupBy, key, null);
        const name = [measure, when, `${text} ${unit}`].join(' · ');
        return { key, text, name, weight: Math.max(0, value) / most, zero: value === 0 };
      }),
      total: this.say(answer, answer.total),
      totalName: [measure, this.text('dashboard.sum'), `${this.say(answer, answer.total)} ${unit}`].join(
        ' · ',
      ),
      groupsSum: answer.groupsSum,
      distinct: !answer.groupsAddUp,
    };
  }

  private say(answer: MeasureGroups, value: number): string {
    return answer.unit === 'fen' ? formatFen(value, this.language(), 'yi').value : String(value);
  }

  protected unitOf(measure: MeasureId): string | null {
    return measure === 'agreedInvestment' ? formatFen(0, this.language(), 'yi').unit : null;
  }
}
