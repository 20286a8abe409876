import {
  AGREEMENT_KINDS,
  AGREEMENT_RELATIONS,
  AGREEMENT_SORTS,
  AGREEMENT_STATES,
  type AgreementListItem,
  type AgreementView,
} from '@landfall/contracts';
import { pagedList, type PagedList } from '../../platform';
import { readRecord, type ListSpec } from '../records';

/** What `GET /agreements` can be asked. */
export const AGREEMENT_LIST: ListSpec = {
  path: '/agreements',
  sorts: AGREEMENT_SORTS,
  defaultSort: '-statOn',
  conditions: [
    { kind: 'choice', key: 'kind', values: AGREEMENT_KINDS },
    { kind: 'choice', key: 'relation', values: AGREEMENT_RELATIONS },
    { kind: 'choice', key: 'state', values: AGREEMENT_STATES },
    { kind: 'id', key: 'projectId' },
    { kind: 'days', from: 'from', to: 'to' },
  ],
};

export const readAgreement = (id: () => string | null | undefined) =>
  readRecord<AgreementView>('/agreements', id);

/** Newest first; undefined reads nothing. */
export const agreementsOf = (
  project: () => string | undefined,
  limit: number,
): PagedList<AgreementListItem> =>
  pagedList(() => {
    const projectId = project();
    return projectId ? { path: '/agreements', query: { projectId, sort: '-statOn', limit } } : undefined;
  });
