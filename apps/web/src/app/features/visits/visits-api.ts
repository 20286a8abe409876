import {
  VISIT_DIRECTIONS,
  VISIT_INTENTS,
  VISIT_MODES,
  VISIT_SORTS,
  VISIT_STATES,
  type VisitListItem,
  type VisitListQuery,
  type VisitView,
} from '@landfall/contracts';
import { pagedList, type PagedList } from '../../platform';
import { readRecord, type ListSpec } from '../records';

/** What `GET /visits` can be asked. */
export const VISIT_LIST: ListSpec = {
  path: '/visits',
  sorts: VISIT_SORTS,
  defaultSort: '-visitedOn',
  conditions: [
    { kind: 'choice', key: 'direction', values: VISIT_DIRECTIONS },
    { kind: 'choice', key: 'mode', values: VISIT_MODES },
    { kind: 'choice', key: 'state', values: VISIT_STATES },
    { kind: 'choice', key: 'intent', values: VISIT_INTENTS },
    { kind: 'boolean', key: 'foreignRelated' },
    { kind: 'id', key: 'companyId' },
    { kind: 'id', key: 'tripId' },
    { kind: 'days', from: 'from', to: 'to' },
  ],
};

/** Whose visits: a company's or a trip's. */
export type VisitsOwner = Pick<VisitListQuery, 'companyId' | 'tripId'>;

export const readVisit = (id: () => string | null | undefined) => readRecord<VisitView>('/visits', id);

/** Undefined reads nothing. */
export const visitsOf = (owner: () => VisitsOwner | undefined, limit: number): PagedList<VisitListItem> =>
  pagedList(() => {
    const asked = owner();
    return asked && { path: '/visits', query: { ...asked, sort: '-visitedOn', limit } };
  });
