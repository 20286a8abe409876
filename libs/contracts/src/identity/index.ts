/** People of ours, their roles, and what a role may do. */
import type { Id, Instant, Page, RecordMeta, Ref } from '../common';

export const ROLES = [
  'leader',
  'lead',
  'officer',
  'clerk',
  'reviewer',
  'liaison',
  'inspector',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Permission keys, shared by the guard of a route and the button of a page. */
export const PERMISSIONS = [
  'user.read',
  'user.manage',
  'team.read',
  'company.read',
  'company.write',
  'company.delete',
  'contact.read',
  'contact.write',
  'contact.delete',
  'trip.read',
  'trip.write',
  'trip.approve',
  'trip.delete',
  'visit.read',
  'visit.write',
  'visit.delete',
  'project.read',
  'project.write',
  'project.delete',
  'agreement.read',
  'agreement.write',
  'agreement.delete',
  'ledger.read',
  'rate.read',
  'rate.write',
  'stats.read',
  'import.read',
  'import.write',
  'import.commit',
  'reference.read',
  'history.read',
  'audit.read',
  'trash.read',
  'trash.restore',
  'session.own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface SessionUser {
  id: Id;
  username: string;
  name: string;
  role: Role;
  team: Ref | null;
  permissions: Permission[];
}

export interface LoginRequest {
  username: string;
  password: string;
  otp?: string;
}

export interface LoginAnswer {
  accessToken: string;
  /** Seconds until the access token ends. */
  expiresIn: number;
  user: SessionUser;
}

/** `GET /auth/options`, open to everybody: what the sign-in page shows. */
export interface SignInOptions {
  demo: { password: string; accounts: { username: string; name: string; role: Role }[] } | null;
  version: string;
}

export interface UserView extends RecordMeta {
  username: string;
  name: string;
  role: Role;
  team: Ref | null;
  position: string | null;
  positionOrder: number | null;
  mobile: string | null;
  active: boolean;
  lastSignInAt: Instant | null;
}
export type UserPage = Page<UserView>;

export interface CreateUser {
  username: string;
  name: string;
  role: Role;
  password: string;
  teamId?: Id | null;
  position?: string | null;
  positionOrder?: number | null;
  mobile?: string | null;
}
export interface ChangeUser {
  name?: string;
  role?: Role;
  teamId?: Id | null;
  position?: string | null;
  positionOrder?: number | null;
  mobile?: string | null;
  active?: boolean;
}
export interface ResetPassword {
  password: string;
}

export interface TeamView {
  id: Id;
  name: string;
  lead: Ref | null;
}
