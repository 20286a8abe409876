import type { Permission } from '@landfall/contracts';
import type { IconName } from '@landfall/web-ui';

export interface NavEntry {
  path: string;
  /** i18n key. */
  label: string;
  icon: IconName;
  permission: Permission;
  /** Has a place of its own in the phone's bar; the rest is behind "more". */
  dock?: boolean;
}

/** The menu, in groups. Only pages that exist stand here. */
export const NAVIGATION: readonly (readonly NavEntry[])[] = [
  [{ path: '/', label: 'nav.dashboard', icon: 'overview', permission: 'stats.read', dock: true }],
  [
    { path: '/trips', label: 'nav.trips', icon: 'trip', permission: 'trip.read' },
    { path: '/visits', label: 'nav.visits', icon: 'visit', permission: 'visit.read', dock: true },
    { path: '/companies', label: 'nav.companies', icon: 'company', permission: 'company.read', dock: true },
    { path: '/contacts', label: 'nav.contacts', icon: 'contact', permission: 'contact.read' },
    { path: '/projects', label: 'nav.projects', icon: 'project', permission: 'project.read', dock: true },
    { path: '/agreements', label: 'nav.agreements', icon: 'agreement', permission: 'agreement.read' },
    { path: '/ledger', label: 'nav.ledger', icon: 'ledger', permission: 'ledger.read' },
  ],
  [
    { path: '/imports', label: 'nav.imports', icon: 'import', permission: 'import.read' },
    { path: '/users', label: 'nav.users', icon: 'users', permission: 'user.manage' },
  ],
];
