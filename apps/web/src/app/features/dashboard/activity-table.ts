import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureGroups, MeasureId } from '@landfall/contracts';
import { UI_LANGUAGE, formatFen } from '@landfall/web-ui';
import { DashboardStore } from './dashboard-store';
import { PendingPart } from './pending-part';
import { injectGroupTexts } from './group-texts';
import { spansOf } from './period';

interface ActivityCell {
  key: string;
  text: string;
  /** 0–1 of the row's largest, for the shade. */
  weight: number;
  zero: boolean;
}
interface ActivityRow {
  measure: MeasureId;
  cells: ActivityCell[];
  total: string;
  groupsSum: number;
  distinct: boolean;
}

/** Every month in numbers, each cell the way to its rows. A distinct count says that its months do not add up. */
@Component({
  selector: 'lf-activity-table',
  imports: [PendingPart, TranslocoPipe],
  templateUrl: './activity-table.html',
  styleUrl: './activity-table.css',
})
export class ActivityTable {
  protected readonly store = inject(DashboardStore);
  private readonly language = inject(UI_LANGUAGE);
  private readonly texts = injectGroupTexts();

  private readonly answers = computed(() => {
    const { trips, visits, foreignCompaniesVisited, signedProjects, agreedInvestment } = this.store.byPeriod;
    const all = [trips(), visits(), foreignCompaniesVisited(), signedProjects(), agreedInvestment()];
    return all.every((answer) => answer !== undefined) ? all : undefined;
  });
  protected readonly keys = computed(() => {
    const first = this.answers()?.[0];
    return first ? spansOf(first.groupBy, first.period) : [];
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
    return {
      measure: answer.measure,
      cells: this.keys().map((key) => {
        const value = values.get(key) ?? 0;
        return { key, text: this.say(answer, value), weight: Math.max(0, value) / most, zero: value === 0 };
      }),
      total: this.say(answer, answer.total),
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
