import { Injectable } from '@nestjs/common';
import type { MeasureId, MeasurePeriod, MeasureQuery } from '@landfall/contracts';
import { DomainError, measureInfo, refuseFaults } from '@landfall/domain';
import { Clock } from '../../platform/clock';
import { RequestContext } from '../../platform/context';
import type { FactsQuery } from './facts';
import { MeasuresRepository } from './measures.repository';

export interface ResolvedQuery {
  facts: FactsQuery;
  /** As answered: `all`, `mine` or `team:{id}`. */
  scope: string;
  /** Name of the scope where it is not the whole zone. */
  scopeName: string | null;
}

/** Fills in what a caller left open: period, cut, basis, scope. */
@Injectable()
export class MeasureQueries {
  constructor(
    private readonly repository: MeasuresRepository,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  /** Throws `validation` for days in the wrong order, `notFound` for an unknown team, `scopeTooWide`. */
  async resolve(query: MeasureQuery, measure?: MeasureId): Promise<ResolvedQuery> {
    const period = await this.period(query);
    const scope = await this.scope(query.scope ?? 'all', period.to);
    const facts: FactsQuery = {
      period,
      basis: query.basis ?? (measure ? measureInfo(measure).defaultBasis : 'stat'),
      countBy: query.countBy ?? 'entity',
      includeOnline: query.includeOnline ?? false,
      userIds: scope.userIds,
      visible: this.repository.visibleTo(this.context.actor),
    };
    return { facts, scope: query.scope ?? 'all', scopeName: scope.name };
  }

  /** Without days: the latest year that holds data, up to today or to the day up to which it was reported. */
  private async period(query: MeasureQuery): Promise<MeasurePeriod> {
    const to = query.to ?? (await this.latestDay(query.from));
    const from = query.from ?? `${to.slice(0, 4)}-01-01`;
    refuseFaults(from > to ? [{ path: 'to', code: 'endBeforeStart' }] : []);
    return { from, to, asOf: query.asOf ?? to };
  }

  private async latestDay(from: string | undefined): Promise<string> {
    const today = this.clock.today();
    const newest = await this.repository.newestDays(today);
    const year = from?.slice(0, 4) ?? newest?.counted?.slice(0, 4) ?? today.slice(0, 4);
    if (year >= today.slice(0, 4)) return from && from > today ? from : today;
    const days = [newest?.counted ?? '', ...(newest?.declared ?? [])].filter((day) => day.startsWith(year));
    return days.sort().at(-1) ?? `${year}-12-31`;
  }

  private async scope(
    scope: string,
    day: string,
  ): Promise<{ userIds: string[] | null; name: string | null }> {
    if (scope === 'all') return { userIds: null, name: null };
    const english = this.context.language === 'en';
    if (scope === 'mine') return { userIds: [this.context.actorId], name: english ? 'My work' : '本人' };
    const team = await this.repository.teamMembers(scope.slice('team:'.length), day);
    if (!team) throw new DomainError('notFound');
    return { userIds: team.userIds, name: team.name };
  }
}
