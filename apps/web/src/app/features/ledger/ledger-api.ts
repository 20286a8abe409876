import {
  AGREEMENT_RELATIONS,
  LEDGER_SORTS,
  type LedgerEntryView,
  type LedgerPage,
} from '@landfall/contracts';
import { pagedList, type PagedList } from '../../platform';
import type { ListSpec } from '../records';

/** What `GET /ledger-entries` can be asked. */
export const LEDGER_LIST: ListSpec = {
  path: '/ledger-entries',
  sorts: LEDGER_SORTS,
  defaultSort: '-entryOn',
  conditions: [
    { kind: 'choice', key: 'relation', values: AGREEMENT_RELATIONS },
    { kind: 'boolean', key: 'effective' },
    { kind: 'id', key: 'projectId' },
    { kind: 'days', from: 'from', to: 'to' },
  ],
};

export const ledgerOf = (projectId: () => string, limit: number): PagedList<LedgerEntryView, LedgerPage> =>
  pagedList(() => ({
    path: '/ledger-entries',
    query: { projectId: projectId(), sort: '-entryOn', limit },
  }));
