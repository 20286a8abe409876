import {
  CLUSTERS,
  COMPANY_KINDS,
  COMPANY_LIFECYCLES,
  COMPANY_SORTS,
  type CompanyView,
} from '@landfall/contracts';
import { readRecord, type ListSpec } from '../records';

/** What `GET /companies` can be asked. */
export const COMPANY_LIST: ListSpec = {
  path: '/companies',
  sorts: COMPANY_SORTS,
  defaultSort: '-updatedAt',
  conditions: [
    { kind: 'choice', key: 'lifecycle', values: COMPANY_LIFECYCLES },
    { kind: 'boolean', key: 'foreignRelated' },
    { kind: 'choice', key: 'cluster', values: CLUSTERS },
    { kind: 'choice', key: 'kind', values: COMPANY_KINDS },
    { kind: 'country', key: 'country' },
    { kind: 'id', key: 'ownerId' },
  ],
};

export const readCompany = (id: () => string | null | undefined) => readRecord<CompanyView>('/companies', id);
