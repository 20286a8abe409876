import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureExclusion, MeasureMember } from '@landfall/contracts';
import {
  Day,
  EmptyState,
  ErrorState,
  Money,
  SidePanel,
  Skeleton,
  Tabs,
  Tag,
  UI_LANGUAGE,
  type Tab,
} from '@landfall/web-ui';
import { injectExplain, injectText } from '../../platform';
import { DashboardStore } from './dashboard-store';
import { injectGroupTexts } from './group-texts';
import { daysOf } from './period';
import { excludedList, membersList, type Counting, type Drill } from './stats-api';

type PanelTab = 'members' | 'excluded' | 'rule';
const PAGES: Partial<Record<MeasureMember['kind'], string>> = {
  trip: '/trips',
  visit: '/visits',
  company: '/companies',
  project: '/projects',
};

/** The rows behind a number: what was counted, what was not and why, and the rule. The total is the number. */
@Component({
  selector: 'lf-measure-panel',
  imports: [Day, EmptyState, ErrorState, Money, RouterLink, SidePanel, Skeleton, Tabs, Tag, TranslocoPipe],
  templateUrl: './measure-panel.html',
  styleUrl: './measure-panel.css',
})
export class MeasurePanel {
  readonly drill = input.required<Drill>();
  readonly counting = input.required<Counting>();

  protected readonly store = inject(DashboardStore);
  protected readonly language = inject(UI_LANGUAGE);
  private readonly text = injectText();
  private readonly texts = injectGroupTexts();
  protected readonly explain = injectExplain();
  protected readonly members = membersList(
    () => this.drill(),
    () => this.counting(),
  );
  protected readonly excluded = excludedList(
    () => this.drill(),
    () => this.counting(),
  );

  protected readonly info = computed(() => this.store.info(this.drill().measure));
  protected readonly tab = computed<PanelTab>(() => {
    const tab = this.store.tab();
    return tab === 'excluded' || tab === 'rule' ? tab : 'members';
  });
  private readonly groupName = computed(() => {
    const { groupBy, group } = this.drill();
    return groupBy && group !== null ? this.texts.long(groupBy, group, this.labelOf(group)) : '';
  });
  protected readonly title = computed(() => {
    const name = this.info()?.name[this.language()] ?? '';
    const group = this.groupName();
    return group ? `${name} · ${group}` : name;
  });
  /** The group that was clicked, and the days that it covers. */
  protected readonly subtitle = computed(() => {
    const { groupBy, group } = this.drill();
    const span = daysOf(groupBy, group, this.counting());
    const line = this.text('dashboard.panel.periodLine', { ...span, asOf: this.store.period()?.asOf });
    return [this.groupName(), line].filter(Boolean).join(' · ');
  });
  protected readonly tabs = computed<Tab<PanelTab>[]>(() => {
    const text = (key: string) => this.text(`dashboard.panel.${key}`);
    return [
      { value: 'members', label: text('members'), count: this.members.total() },
      { value: 'excluded', label: text('excluded'), count: this.excluded.total() },
      { value: 'rule', label: text('rule') },
    ];
  });
  protected readonly isMoney = computed(() => this.info()?.unit === 'fen');
  protected readonly sum = computed(() =>
    this.members.items().reduce((sum, member) => sum + (member.amountFen ?? 0), 0),
  );
  /** With all rows listed the total is made from the rows themselves; before that it is the server's. */
  protected readonly complete = computed(() => this.members.first() !== null && !this.members.hasMore());
  protected readonly shownTotal = computed(() => {
    if (this.complete()) return this.isMoney() ? this.sum() : this.members.items().length;
    return this.members.first()?.value ?? null;
  });

  protected readonly withoutAmount = computed(
    () => this.members.items().filter((member) => member.amountFen === null).length,
  );

  protected linkOf(row: MeasureMember | MeasureExclusion): string[] | null {
    const page = PAGES[row.kind];
    return page ? [page, row.id] : null;
  }

  /** What stands under the name: cluster, origin, owner, detail, whichever are there. */
  protected facts(member: MeasureMember): string {
    const { cluster, owner, detail } = member;
    return [this.texts.cluster(cluster), this.texts.origin(member.origin), owner, detail]
      .filter(Boolean)
      .join(' · ');
  }

  private labelOf(key: string): string | null {
    const known = [this.store.clusters(), this.store.origins()].flatMap((answer) => answer?.groups ?? []);
    return known.find((group) => group.key === key)?.label ?? (key || null);
  }
}
