import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, SEARCH_COLUMNS, recordTriggers } from './record-columns';

/** What people change; the figures about visits are derived and make no new version. */
const COMPANY_COLUMNS = [
  ...['updated_by', 'deleted_at', 'name', 'short_name', 'kind', 'credit_code', 'overseas_reg_no', 'country'],
  ...['division_code', 'place', 'industry_code', 'cluster', 'group_id', 'parent_company_id', 'lifecycle'],
  ...['owner_user_id', 'canonical_id', 'note'],
];

/** Companies with aliases, groups, spans of being foreign-related, and the people there. */
export class Companies1763800000003 implements MigrationInterface {
  name = 'Companies1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company_groups (
        ${RECORD_COLUMNS},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        name_key text NOT NULL,
        parent_group_id uuid REFERENCES company_groups (id)
      );
      CREATE UNIQUE INDEX company_groups_key ON company_groups (name_key) WHERE deleted_at IS NULL;
      ${recordTriggers('company_groups')}

      CREATE TABLE companies (
        ${RECORD_COLUMNS},
        ${SEARCH_COLUMNS},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        -- The same legal name, written differently, has the same key; the loose key only suggests.
        name_key text NOT NULL,
        loose_key text NOT NULL,
        short_name text,
        kind text NOT NULL DEFAULT 'company' CHECK (kind IN
          ('company', 'chamber', 'consulate', 'fund', 'agent', 'institute', 'authority')),
        credit_code text CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        overseas_reg_no text,
        country text CHECK (country ~ '^[A-Z]{2}$'),
        division_code text CHECK (division_code ~ '^[0-9]{6}$'),
        place text,
        industry_code text,
        cluster text,
        group_id uuid REFERENCES company_groups (id),
        parent_company_id uuid REFERENCES companies (id),
        lifecycle text NOT NULL DEFAULT 'prospect' CHECK (lifecycle IN
          ('prospect', 'in_contact', 'negotiating', 'signed', 'resident', 'departed')),
        owner_user_id uuid REFERENCES users (id),
        -- Merge map, already followed to its end: a company that was never merged is its own canonical one.
        canonical_id uuid NOT NULL REFERENCES companies (id) DEFERRABLE INITIALLY DEFERRED,
        last_visited_on date,
        visit_count integer NOT NULL DEFAULT 0,
        note text
      );
      CREATE UNIQUE INDEX companies_credit_code ON companies (credit_code)
        WHERE deleted_at IS NULL AND credit_code IS NOT NULL AND canonical_id = id;
      CREATE INDEX companies_name_key ON companies (name_key) WHERE deleted_at IS NULL;
      CREATE INDEX companies_loose_key ON companies (loose_key) WHERE deleted_at IS NULL;
      CREATE INDEX companies_canonical ON companies (canonical_id);
      CREATE INDEX companies_group ON companies (group_id) WHERE group_id IS NOT NULL;
      CREATE INDEX companies_import ON companies (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX companies_trash ON companies (deleted_at, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX companies_by_name ON companies (name, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_by_updated ON companies (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_by_last_visit ON companies ((coalesce(last_visited_on, '-infinity')), id)
        WHERE deleted_at IS NULL;
      CREATE INDEX companies_cluster_updated ON companies (cluster, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_country_updated ON companies (country, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_cluster_country ON companies (cluster, country, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_owner ON companies (owner_user_id, updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX companies_search ON companies USING gin (search_pieces) WITH (fastupdate = off);
      ${recordTriggers('companies', 'id', COMPANY_COLUMNS)}

      CREATE TABLE company_aliases (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        alias text NOT NULL CHECK (length(alias) BETWEEN 1 AND 200),
        alias_key text NOT NULL,
        source text NOT NULL DEFAULT 'entered',
        UNIQUE (company_id, alias)
      );
      CREATE INDEX company_aliases_key ON company_aliases (alias_key);
      ${recordTriggers('company_aliases', 'company_id')}

      CREATE TABLE company_foreign_periods (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        basis text NOT NULL CHECK (basis IN ('FDI', 'HMT', 'OVS', 'FHQ', 'EXP', 'OTH')),
        valid_from date,
        valid_to date,
        evidence text,
        CHECK (valid_to >= valid_from)
      );
      CREATE INDEX company_foreign_periods_company ON company_foreign_periods (company_id);
      ${recordTriggers('company_foreign_periods', 'company_id')}

      CREATE TABLE contacts (
        ${RECORD_COLUMNS},
        ${SEARCH_COLUMNS},
        company_id uuid NOT NULL REFERENCES companies (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        title text,
        department text,
        phones text[] NOT NULL DEFAULT '{}',
        email text,
        wechat text,
        is_decider boolean NOT NULL DEFAULT false,
        left_on date,
        note text
      );
      CREATE INDEX contacts_company ON contacts (company_id) WHERE deleted_at IS NULL;
      CREATE INDEX contacts_by_name ON contacts (name, id) WHERE deleted_at IS NULL;
      CREATE INDEX contacts_by_updated ON contacts (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX contacts_import ON contacts (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX contacts_trash ON contacts (deleted_at, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX contacts_search ON contacts USING gin (search_pieces) WITH (fastupdate = off);
      ${recordTriggers('contacts')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE contacts, company_foreign_periods, company_aliases, companies, company_groups`,
    );
  }
}
