import { Injectable } from '@nestjs/common';
import {
  MEASURES,
  type Headline,
  type MeasureExcludedPage,
  type MeasureGroup,
  type MeasureGroups,
  type MeasureId,
  type MeasureInfo,
  type MeasureMembersPage,
  type MeasureMembersQuery,
  type MeasureQuery,
  type MeasureValue,
  type Sentence,
} from '@landfall/contracts';
import {
  DomainError,
  EXCLUSIONS,
  exclusionText,
  isValidDay,
  spanEnd,
  measureCatalogue,
  measureInfo,
  sentenceParts,
} from '@landfall/domain';
import { RequestContext } from '../../platform/context';
import type { FactsQuery } from './facts';
import { groupSql, type GroupSql } from './groups';
import { MeasureQueries, type ResolvedQuery } from './measure-query';
import { MeasuresRepository, type GroupFilter, type PageQuery } from './measures.repository';

const DEFAULT_LIMIT = 50;

/** Answers about measures; every number comes from the measure's one source of facts. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly repository: MeasuresRepository,
    private readonly queries: MeasureQueries,
    private readonly context: RequestContext,
  ) {}

  catalogue(): MeasureInfo[] {
    return measureCatalogue();
  }

  async headline(query: MeasureQuery): Promise<Headline> {
    const resolved = await this.queries.resolve(query);
    const { tripsLedByZoneLeaders, expandedProjects, dataAsOf, ...values } = await this.repository.headline(
      resolved.facts,
    );
    return {
      period: resolved.facts.period,
      scope: resolved.scope,
      values,
      tripsLedByZoneLeaders,
      expandedProjects,
      dataAsOf,
    };
  }

  async measure(
    name: string,
    query: MeasureQuery,
    groupBy?: MeasureGroup,
  ): Promise<MeasureValue | MeasureGroups> {
    const measure = measureOf(name);
    const resolved = await this.queries.resolve(query, measure);
    if (!groupBy) return headOf(measure, resolved, await this.repository.value(measure, resolved.facts));
    const rows = await this.repository.groups(measure, resolved.facts, offeredGroup(measure, groupBy));
    const groups = rows.map(({ key, label, value }) => ({ key, label, value }));
    const total = rows[0]?.total ?? 0;
    const groupsSum = groups.reduce((sum, group) => sum + group.value, 0);
    // Groups of a distinct count overlap; the answer says so instead of leaving the reader to add them up.
    const head = headOf(measure, resolved, total);
    return { ...head, groupBy, groups, total, groupsAddUp: groupsSum === total, groupsSum };
  }

  async members(name: string, query: MeasureMembersQuery): Promise<MeasureMembersPage> {
    const measure = measureOf(name);
    const { facts } = await this.queries.resolve(query, measure);
    const group = groupFilter(measure, query);
    const page = pageOf(query);
    const [rows, value, total] = await Promise.all([
      this.repository.members(measure, facts, group, page),
      this.repository.value(measure, facts, group),
      query.cursor ? null : this.repository.memberCount(measure, facts, group),
    ]);
    const items = rows.slice(0, page.limit);
    return {
      items,
      nextCursor: next(rows, page, (row) => [row.on, row.id]),
      total,
      value,
      unit: measureInfo(measure).unit,
    };
  }

  async excluded(name: string, query: MeasureMembersQuery): Promise<MeasureExcludedPage> {
    const measure = measureOf(name);
    const resolved = await this.queries.resolve(query, measure);
    const facts = narrowedTo(resolved.facts, query);
    const group = facts === resolved.facts ? groupFilter(measure, query) : null;
    const page = pageOf(query);
    const [rows, total] = await Promise.all([
      this.repository.excluded(measure, facts, group, page),
      query.cursor ? null : this.repository.excludedCount(measure, facts, group),
    ]);
    const items = rows.slice(0, page.limit).map(({ on_day, amount, reason, ...row }) => ({
      ...row,
      on: on_day,
      amountFen: amount,
      reason,
      reasonText: exclusionText(reason, this.context.language),
      ruleId: EXCLUSIONS[reason].ruleId,
    }));
    return { items, nextCursor: next(rows, page, (row) => [row.on_day, row.id]), total };
  }

  async sentence(query: MeasureQuery): Promise<Sentence> {
    const resolved = await this.queries.resolve(query);
    const numbers = await this.repository.headline(resolved.facts);
    const parts = sentenceParts(resolved.facts.period, numbers, this.context.language, resolved.scopeName);
    return {
      text: parts.map((part) => part.text).join(''),
      parts,
      period: resolved.facts.period,
      scope: resolved.scope,
    };
  }
}

function measureOf(name: string): MeasureId {
  const measure = MEASURES.find((id) => id === name);
  if (!measure) throw new DomainError('unknownMeasure', { measure: name });
  return measure;
}

function headOf(measure: MeasureId, { facts, scope }: ResolvedQuery, value: number): MeasureValue {
  return { measure, period: facts.period, scope, basis: facts.basis, value, unit: measureInfo(measure).unit };
}

function offeredGroup(measure: MeasureId, group: MeasureGroup): GroupSql {
  const sql = groupSql(measure, group);
  if (!sql) throw new DomainError('groupNotOffered', { group });
  return sql;
}

function groupFilter(measure: MeasureId, query: MeasureMembersQuery): GroupFilter | null {
  if (!query.groupBy || query.group === undefined) return null;
  return { sql: offeredGroup(measure, query.groupBy), key: query.group };
}

/** What a reader misses in a month or quarter is looked for in that span, not in the whole period. */
function narrowedTo(facts: FactsQuery, { groupBy, group }: MeasureMembersQuery): FactsQuery {
  if (!group || (groupBy !== 'month' && groupBy !== 'quarter')) return facts;
  const first = groupBy === 'month' ? `${group}-01` : firstOfQuarter(group);
  if (!isValidDay(first)) return facts;
  const last = spanEnd(first, groupBy);
  const { from, to, asOf } = facts.period;
  return { ...facts, period: { from: first > from ? first : from, to: last < to ? last : to, asOf } };
}

/** `2024-Q3` → 2024-07-01. */
function firstOfQuarter(group: string): string {
  const [year = '', quarter = ''] = group.split('-Q');
  return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
}

function pageOf(query: { limit?: number; cursor?: string }): PageQuery {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.cursor ? decode(query.cursor) : null };
}

function next<Row>(rows: Row[], page: PageQuery, key: (row: Row) => [string, string]): string | null {
  const last = rows[page.limit - 1];
  return rows.length > page.limit && last
    ? Buffer.from(JSON.stringify(key(last))).toString('base64url')
    : null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decode(cursor: string): [string, string] {
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string];
    if (isValidDay(day) && UUID.test(id)) return [day, id];
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('invalidCursor');
}
