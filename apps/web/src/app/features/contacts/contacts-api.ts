import { CONTACT_SORTS, type ContactListItem, type ContactView } from '@landfall/contracts';
import { pagedList, type PagedList } from '../../platform';
import { readRecord, type ListSpec } from '../records';

/** What `GET /contacts` can be asked. */
export const CONTACT_LIST: ListSpec = {
  path: '/contacts',
  sorts: CONTACT_SORTS,
  defaultSort: 'name',
  conditions: [{ kind: 'id', key: 'companyId' }],
};

export const readContact = (id: () => string | null | undefined) => readRecord<ContactView>('/contacts', id);

export const contactsOf = (companyId: () => string, limit: number): PagedList<ContactListItem> =>
  pagedList(() => ({ path: '/contacts', query: { companyId: companyId(), sort: 'name', limit } }));
