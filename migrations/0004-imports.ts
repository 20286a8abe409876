import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of ledgers: the file, how it was understood, its rows and what became of them. */
export class Imports1763800000004 implements MigrationInterface {
  name = 'Imports1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid REFERENCES users (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid REFERENCES users (id),
        status text NOT NULL CHECK (status IN ('reading', 'open', 'committing', 'committed', 'reverted', 'failed')),
        file_name text NOT NULL,
        file_size integer NOT NULL,
        file_hash text NOT NULL,
        as_of date,
        progress jsonb NOT NULL DEFAULT '{}',
        -- What the file was understood as: sheets, questions, warnings.
        understanding jsonb,
        -- What people said: answers, mapping, cells.
        decisions jsonb NOT NULL DEFAULT '{}',
        result jsonb,
        failure jsonb,
        committed_at timestamptz,
        reverted_at timestamptz
      );
      CREATE INDEX imports_by_created ON imports (created_at, id);
      CREATE INDEX imports_hash ON imports (file_hash);
      CREATE TRIGGER imports_touch BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION touch_record();

      CREATE TABLE import_files (
        import_id uuid PRIMARY KEY REFERENCES imports (id),
        content bytea NOT NULL
      );

      CREATE TABLE import_rows (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES imports (id),
        sheet_index integer NOT NULL,
        sheet text NOT NULL,
        row_no integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('data', 'total', 'footer', 'continuation')),
        cells jsonb NOT NULL,
        parsed jsonb NOT NULL DEFAULT '{}',
        decision text NOT NULL CHECK (decision IN ('create', 'change', 'same', 'skip', 'question', 'refused')),
        problem text,
        records jsonb NOT NULL DEFAULT '[]',
        UNIQUE (import_id, sheet_index, row_no)
      );

      ALTER TABLE companies ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      ALTER TABLE company_groups ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      ALTER TABLE contacts ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      -- Rows that an import changed, with what they said before: revert reads it.
      CREATE TABLE import_changes (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL REFERENCES imports (id),
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        -- Null for a record that the import created.
        before jsonb,
        version_after integer NOT NULL
      );
      CREATE INDEX import_changes_import ON import_changes (import_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE companies DROP CONSTRAINT companies_import_id_fkey;
      ALTER TABLE company_groups DROP CONSTRAINT company_groups_import_id_fkey;
      ALTER TABLE contacts DROP CONSTRAINT contacts_import_id_fkey;
      DROP TABLE import_changes, import_rows, import_files, imports;
    `);
  }
}
