import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';
import type {
  Headline,
  MeasureExclusion,
  MeasureExcludedPage,
  MeasureGroup,
  MeasureGroups,
  MeasureId,
  MeasureInfo,
  MeasureMember,
  MeasureMembersPage,
  MeasureQuery,
  Sentence,
} from '@landfall/contracts';
import { API, pagedList, toParams, type PagedList, type Query } from '../../platform';

/** How a number is asked for; the same for a number and for the rows behind it. */
export type Counting = Pick<MeasureQuery, 'from' | 'to' | 'countBy' | 'includeOnline'>;
export interface Drill {
  measure: MeasureId;
  groupBy: MeasureGroup | null;
  group: string | null;
}

const MOST_ROWS = 200;
const request = (path: string, query: Query) => ({ url: `${API}/stats${path}`, params: toParams(query) });

export const headlineResource = (counting: () => Counting) =>
  httpResource<Headline>(() => request('/headline', { ...counting() }));

export const sentenceResource = (counting: () => Counting, language: () => string) =>
  httpResource<Sentence>(() => ({
    ...request('/sentence', { ...counting() }),
    // Named here so that a switch of language reads the sentence again.
    headers: { 'Accept-Language': language() },
  }));

/** The catalogue: names and rules in both languages. */
export const measuresResource = () => httpResource<MeasureInfo[]>(() => request('/measures', {}));

/** Undefined counting waits: the groups are asked for the period that the headline answered. */
export const groupsResource = (
  measure: MeasureId,
  groupBy: () => MeasureGroup,
  counting: () => Counting | undefined,
) =>
  httpResource<MeasureGroups>(() => {
    const asked = counting();
    return asked ? request(`/${measure}`, { ...asked, groupBy: groupBy() }) : undefined;
  });

/** The signed projects with their amounts in one page; for more than that no concentration is shown. */
export const signedAmountsResource = (counting: () => Counting | undefined) =>
  httpResource<MeasureMembersPage>(() => {
    const asked = counting();
    return asked ? request('/agreedInvestment/members', { ...asked, limit: MOST_ROWS }) : undefined;
  });

export const membersList = (
  drill: () => Drill,
  counting: () => Counting,
): PagedList<MeasureMember, MeasureMembersPage> => pagedList(() => rows(drill(), counting(), 'members'));

export const excludedList = (
  drill: () => Drill,
  counting: () => Counting,
): PagedList<MeasureExclusion, MeasureExcludedPage> => pagedList(() => rows(drill(), counting(), 'excluded'));

function rows(drill: Drill, counting: Counting, which: 'members' | 'excluded') {
  const { measure, groupBy, group } = drill;
  // The key of "not stated" is empty and must be said all the same, so it stands in the path.
  const only = groupBy && group !== null ? `?groupBy=${groupBy}&group=${encodeURIComponent(group)}` : '';
  return { path: `/stats/${measure}/${which}${only}`, query: { ...counting, limit: MOST_ROWS } };
}

/** Keeps the last answer while the next one is on its way, so that numbers do not blink. */
export function steady<T>(resource: HttpResourceRef<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, previous) => value ?? (resource.error() ? undefined : previous?.value),
  });
}
