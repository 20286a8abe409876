/** People at companies. */
import type { Id, ListQuery, RecordMeta, Ref } from '../common';

export interface ContactView extends RecordMeta {
  company: Ref;
  name: string;
  title: string | null;
  department: string | null;
  phones: string[];
  email: string | null;
  wechat: string | null;
  isDecider: boolean;
  leftOn: string | null;
  note: string | null;
}
export type ContactListItem = ContactView;
export interface ContactListQuery extends ListQuery {
  companyId?: Id;
}
export const CONTACT_SORTS = ['name', 'updatedAt'] as const;

export interface ContactInput {
  companyId: Id;
  name: string;
  title?: string | null;
  department?: string | null;
  phones?: string[];
  email?: string | null;
  wechat?: string | null;
  isDecider?: boolean;
  leftOn?: string | null;
  note?: string | null;
}
