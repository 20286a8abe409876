import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordTriggers } from './record-columns';

const USER_COLUMNS = [
  ...['updated_by', 'deleted_at', 'username', 'name', 'password_hash', 'role', 'position', 'position_order'],
  ...['mobile', 'active'],
];

/** Users, teams with dated membership, refresh tokens. */
export class Identity1763800000002 implements MigrationInterface {
  name = 'Identity1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES users (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid REFERENCES users (id),
        deleted_at timestamptz,
        deleted_by uuid REFERENCES users (id),
        import_id uuid,
        username text NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 60),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        password_hash text NOT NULL,
        role text NOT NULL CHECK (role IN
          ('leader', 'lead', 'officer', 'clerk', 'reviewer', 'liaison', 'inspector', 'admin')),
        position text,
        position_order integer,
        mobile text,
        active boolean NOT NULL DEFAULT true,
        last_sign_in_at timestamptz,
        search_text text NOT NULL DEFAULT '',
        search_pieces text[] NOT NULL DEFAULT '{}'
      );
      CREATE UNIQUE INDEX users_username ON users (username) WHERE deleted_at IS NULL;
      CREATE INDEX users_by_position ON users ((coalesce(position_order, 2147483647)), name, id) WHERE deleted_at IS NULL;
      CREATE INDEX users_by_name ON users (name, id) WHERE deleted_at IS NULL;
      CREATE INDEX users_by_username ON users (username, id) WHERE deleted_at IS NULL;
      CREATE INDEX users_by_updated ON users (updated_at, id) WHERE deleted_at IS NULL;
      -- A sign-in is an audit event, not a new version of the person.
      ${recordTriggers('users', 'id', USER_COLUMNS)}

      CREATE TABLE teams (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES users (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid REFERENCES users (id),
        deleted_at timestamptz,
        deleted_by uuid REFERENCES users (id),
        import_id uuid,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        lead_user_id uuid REFERENCES users (id),
        valid_from date,
        valid_to date,
        CHECK (valid_to >= valid_from)
      );
      ${recordTriggers('teams')}

      CREATE TABLE team_members (
        id uuid PRIMARY KEY,
        team_id uuid NOT NULL REFERENCES teams (id),
        user_id uuid NOT NULL REFERENCES users (id),
        valid_from date,
        valid_to date,
        CHECK (valid_to >= valid_from)
      );
      CREATE INDEX team_members_user ON team_members (user_id);
      CREATE INDEX team_members_team ON team_members (team_id);
      ${recordTriggers('team_members', 'user_id')}

      -- Rotating refresh tokens; only the hash is kept. A token that comes back after its rotation ends its family.
      CREATE TABLE refresh_tokens (
        id uuid PRIMARY KEY,
        family_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id),
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX refresh_tokens_family ON refresh_tokens (family_id);
      CREATE INDEX refresh_tokens_user ON refresh_tokens (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE refresh_tokens, team_members, teams, users`);
  }
}
