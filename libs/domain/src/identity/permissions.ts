import { PERMISSIONS, type Permission, type Role } from '@landfall/contracts';

/** What everybody who signs in needs to see names in a form. */
const EVERYBODY = ['session.own', 'user.read', 'team.read', 'reference.read'] as const satisfies Permission[];

/** The records on which the zone's numbers stand. */
const NUMBERS = [
  'company.read',
  'trip.read',
  'visit.read',
  'project.read',
  'agreement.read',
  'ledger.read',
  'rate.read',
  'stats.read',
] as const satisfies Permission[];

const EVERYTHING_READ = PERMISSIONS.filter((permission) => permission.endsWith('.read'));

/** Daily work of the team: records come in, change, and go to the trash from which they can come back. */
const WORK = [
  ...EVERYBODY,
  ...NUMBERS,
  'contact.read',
  'import.read',
  'history.read',
  'trash.read',
  'company.write',
  'company.delete',
  'contact.write',
  'contact.delete',
  'trip.write',
  'trip.delete',
  'visit.write',
  'visit.delete',
  'project.write',
  'project.delete',
  'agreement.write',
  'agreement.delete',
  'rate.write',
  'import.write',
  'trash.restore',
] as const satisfies Permission[];

/**
 * The default matrix (domain 2.6). Approving a trip is the lead's alone; an inspector sees what bears on the numbers
 * and changes nothing, and does not see contacts; an administrator manages users, reads, and brings the first
 * ledger into an empty installation, but does no daily work.
 */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  leader: [...EVERYTHING_READ, 'session.own'],
  lead: [...WORK, 'audit.read', 'import.commit', 'trip.approve'],
  officer: [...WORK, 'import.commit'],
  clerk: [...WORK, 'import.commit'],
  reviewer: [...EVERYBODY, ...NUMBERS, 'contact.read', 'import.read', 'history.read'],
  liaison: [
    ...EVERYBODY,
    'company.read',
    'project.read',
    'agreement.read',
    'ledger.read',
    'rate.read',
    'stats.read',
  ],
  inspector: [...EVERYBODY, ...NUMBERS, 'history.read', 'audit.read', 'trash.read'],
  admin: [...EVERYTHING_READ, 'session.own', 'user.manage', 'import.write', 'import.commit'],
};
