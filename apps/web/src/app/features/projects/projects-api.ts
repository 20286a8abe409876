import { httpResource, type HttpResourceRef } from '@angular/common/http';
import {
  CAPITAL_TYPES,
  CLUSTERS,
  PROJECT_OUTCOMES,
  PROJECT_PHASES,
  PROJECT_SORTS,
  type ProjectListItem,
  type ProjectProgress,
  type ProjectView,
} from '@landfall/contracts';
import { API, pagedList, type PagedList } from '../../platform';
import { readRecord, type ListSpec } from '../records';

/** What `GET /projects` can be asked. */
export const PROJECT_LIST: ListSpec = {
  path: '/projects',
  sorts: PROJECT_SORTS,
  defaultSort: '-signedStatOn',
  conditions: [
    { kind: 'choice', key: 'phase', values: PROJECT_PHASES },
    { kind: 'choice', key: 'outcome', values: PROJECT_OUTCOMES },
    { kind: 'choice', key: 'cluster', values: CLUSTERS },
    { kind: 'choice', key: 'capitalType', values: CAPITAL_TYPES },
    { kind: 'boolean', key: 'signed' },
    { kind: 'id', key: 'companyId' },
    { kind: 'id', key: 'ownerId' },
  ],
};

export const readProject = (id: () => string | null | undefined) => readRecord<ProjectView>('/projects', id);

/** What was reported on a project, newest first. */
export const readProgress = (id: () => string | undefined): HttpResourceRef<ProjectProgress[] | undefined> =>
  httpResource<ProjectProgress[]>(() => {
    const asked = id();
    return asked ? `${API}/projects/${asked}/progress` : undefined;
  });

export const projectsOf = (companyId: () => string, limit: number): PagedList<ProjectListItem> =>
  pagedList(() => ({ path: '/projects', query: { companyId: companyId(), limit } }));
