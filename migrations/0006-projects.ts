import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, SEARCH_COLUMNS, recordTriggers } from './record-columns';

/** What people change; the ledger's sums on the project are derived and make no new version. */
const PROJECT_COLUMNS = [
  ...['updated_by', 'deleted_at', 'code', 'name', 'former_names', 'kind', 'capital_type', 'origin'],
  ...['origin_country', 'chain_node', 'industry_code', 'cluster', 'content', 'owner_user_id', 'owner_name'],
  ...['phase', 'outcome', 'outcome_reason', 'confidentiality', 'parent_project_id', 'note'],
];

/** Projects with parties, progress lines and milestones. */
export class Projects1763800000006 implements MigrationInterface {
  name = 'Projects1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects (
        ${RECORD_COLUMNS},
        ${SEARCH_COLUMNS},
        code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        name_key text NOT NULL,
        former_names text[] NOT NULL DEFAULT '{}',
        parent_project_id uuid REFERENCES projects (id),
        kind text NOT NULL DEFAULT 'new' CHECK (kind IN
          ('new', 'expansion', 'relocation', 'hq', 'rnd', 'platform', 'fund')),
        capital_type text CHECK (capital_type IN ('domestic', 'foreign', 'mixed')),
        origin text,
        origin_country text CHECK (origin_country ~ '^[A-Z]{2}$'),
        chain_node text,
        industry_code text,
        cluster text,
        content text,
        owner_user_id uuid REFERENCES users (id),
        owner_name text,
        phase text NOT NULL DEFAULT 'lead' CHECK (phase IN ('lead', 'negotiating', 'under_review',
          'pending_signing', 'signed', 'registered', 'site_secured', 'permitted', 'started', 'completed',
          'producing', 'full_capacity')),
        outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN
          ('open', 'lost', 'transferred', 'terminated', 'completed')),
        outcome_reason text,
        confidentiality text NOT NULL DEFAULT 'normal' CHECK (confidentiality IN ('normal', 'restricted')),
        -- Derived from the ledger by its own trigger, for lists; measures read the ledger itself.
        agreed_fen bigint NOT NULL DEFAULT 0,
        signed_count smallint NOT NULL DEFAULT 0,
        signed_stat_on date,
        signed_stat_precision date_precision NOT NULL DEFAULT 'day',
        note text
      );
      ALTER TABLE projects ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE UNIQUE INDEX projects_code ON projects (code) WHERE deleted_at IS NULL;
      CREATE INDEX projects_name_key ON projects (name_key) WHERE deleted_at IS NULL;
      CREATE INDEX projects_by_name ON projects (name, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_by_updated ON projects (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_by_amount ON projects (agreed_fen, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_by_signed ON projects ((coalesce(signed_stat_on, '-infinity')), id)
        WHERE deleted_at IS NULL;
      CREATE INDEX projects_cluster_updated ON projects (cluster, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_phase_updated ON projects (phase, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_owner ON projects (owner_user_id, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_import ON projects (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX projects_trash ON projects (deleted_at, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX projects_search ON projects USING gin (search_pieces) WITH (fastupdate = off);
      ${recordTriggers('projects', 'id', PROJECT_COLUMNS)}

      CREATE TABLE project_parties (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES projects (id),
        seq integer NOT NULL,
        company_id uuid NOT NULL REFERENCES companies (id),
        role text NOT NULL DEFAULT 'investor' CHECK (role IN ('investor', 'project_company', 'agent')),
        equity_percent numeric(7, 4) CHECK (equity_percent BETWEEN 0 AND 100),
        UNIQUE (project_id, company_id, role)
      );
      CREATE INDEX project_parties_company ON project_parties (company_id);
      ${recordTriggers('project_parties', 'project_id')}

      CREATE TABLE project_progress (
        ${RECORD_COLUMNS},
        project_id uuid NOT NULL REFERENCES projects (id),
        noted_on date,
        progress text NOT NULL,
        problem text,
        next_step text,
        owner_user_id uuid REFERENCES users (id),
        owner_name text,
        due_on date,
        source text NOT NULL DEFAULT 'report' CHECK (source IN ('meeting', 'visit', 'call', 'report', 'import'))
      );
      ALTER TABLE project_progress ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE INDEX project_progress_project ON project_progress (project_id, noted_on DESC NULLS LAST, created_at DESC)
        WHERE deleted_at IS NULL;
      CREATE INDEX project_progress_import ON project_progress (import_id) WHERE import_id IS NOT NULL;
      CREATE TRIGGER project_progress_touch BEFORE UPDATE ON project_progress
        FOR EACH ROW EXECUTE FUNCTION touch_record();
      ${recordTriggers('project_progress', 'project_id')}

      CREATE TABLE project_milestones (
        ${RECORD_COLUMNS},
        project_id uuid NOT NULL REFERENCES projects (id),
        kind text NOT NULL CHECK (kind IN ('lead', 'first_meeting', 'reviewed', 'decided', 'agreement',
          'registered', 'filed', 'permitted', 'site_secured', 'started', 'in_statistics', 'completed',
          'producing', 'above_scale', 'full_capacity', 'terminated')),
        planned_on date,
        occurred_on date,
        occurred_precision date_precision NOT NULL DEFAULT 'day',
        stat_on date,
        claim_status text NOT NULL DEFAULT 'claimed' CHECK (claim_status IN
          ('claimed', 'dept_verified', 'verified', 'returned', 'rejected')),
        note text
      );
      ALTER TABLE project_milestones ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE INDEX project_milestones_project ON project_milestones (project_id) WHERE deleted_at IS NULL;
      CREATE INDEX project_milestones_import ON project_milestones (import_id) WHERE import_id IS NOT NULL;
      CREATE TRIGGER project_milestones_touch BEFORE UPDATE ON project_milestones
        FOR EACH ROW EXECUTE FUNCTION touch_record();
      ${recordTriggers('project_milestones', 'project_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_milestones, project_progress, project_parties, projects`);
  }
}
