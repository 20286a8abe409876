import type { Role } from '@landfall/contracts';

/** An active person as sign-in sees them. */
export interface SessionPerson {
  id: string;
  username: string;
  name: string;
  role: Role;
  team_id: string | null;
  team_name: string | null;
}
