import { PERMISSIONS, ROLES, type Permission, type Role } from '@landfall/contracts';
import { PERMISSIONS_OF_ROLE } from './permissions';

const may = (role: Role, permission: Permission): boolean => PERMISSIONS_OF_ROLE[role].includes(permission);
const changes = (role: Role): Permission[] =>
  PERMISSIONS_OF_ROLE[role].filter(
    (permission) => !permission.endsWith('.read') && permission !== 'session.own',
  );

describe('default matrix of roles', () => {
  test.each(ROLES)('%s: known permissions, none twice, and a session of its own', (role) => {
    const granted = PERMISSIONS_OF_ROLE[role];
    expect(new Set(granted).size).toBe(granted.length);
    for (const permission of granted) expect(PERMISSIONS).toContain(permission);
    expect(granted).toContain('session.own');
    expect(granted).toContain('reference.read');
  });

  test.each(['leader', 'reviewer', 'liaison', 'inspector'] as const)('%s changes nothing', (role) => {
    expect(changes(role)).toEqual([]);
  });

  test('a permission that nobody holds would be a dead route', () => {
    for (const permission of PERMISSIONS)
      expect(ROLES.filter((role) => may(role, permission))).not.toEqual([]);
  });

  test.each<[Permission, Role[]]>([
    ['trip.approve', ['lead']],
    ['user.manage', ['admin']],
    ['audit.read', ['leader', 'lead', 'inspector', 'admin']],
    ['import.commit', ['lead', 'officer', 'clerk', 'admin']],
    ['visit.write', ['lead', 'officer', 'clerk']],
    ['project.delete', ['lead', 'officer', 'clerk']],
    ['contact.read', ['leader', 'lead', 'officer', 'clerk', 'reviewer', 'admin']],
    ['trip.read', ['leader', 'lead', 'officer', 'clerk', 'reviewer', 'inspector', 'admin']],
  ])('%s belongs to %j', (permission, roles) => {
    expect(ROLES.filter((role) => may(role, permission))).toEqual(roles);
  });

  test.each<Permission>([
    ...([
      'trip.read',
      'visit.read',
      'company.read',
      'project.read',
      'agreement.read',
      'ledger.read',
    ] as const),
    ...(['stats.read', 'history.read', 'audit.read'] as const),
  ])('an inspector holds %s', (permission) => expect(may('inspector', permission)).toBe(true));
});
