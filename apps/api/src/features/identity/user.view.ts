import type { PersonRef, UserView } from '@landfall/contracts';
import type { UserRow } from './user.repository';

/** Row to contract; the password's hash never comes this far. */
export function userView(row: UserRow): UserView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: person(row.created_by, row.created_by_name),
    updatedBy: person(row.updated_by, row.updated_by_name),
    deletedAt: row.deleted_at,
    importId: row.import_id,
    username: row.username,
    name: row.name,
    role: row.role,
    team: row.team_id ? { id: row.team_id, name: row.team_name ?? '' } : null,
    position: row.position,
    positionOrder: row.position_order,
    mobile: row.mobile,
    active: row.active,
    lastSignInAt: row.last_sign_in_at,
  };
}

function person(id: string | null, name: string | null): PersonRef | null {
  return id ? { userId: id, name: name ?? '' } : null;
}
