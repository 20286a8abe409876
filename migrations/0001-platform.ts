import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Machinery under every record: the application's role, history, audit, idempotency.
 * The role `landfall_app` cannot log in and owns nothing; each installation's login role is a member of it.
 */
export class Platform1763800000001 implements MigrationInterface {
  name = 'Platform1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'landfall_app') THEN
          CREATE ROLE landfall_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO landfall_app;
      -- Whatever a later migration creates is readable and writable, unless that migration takes it back.
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO landfall_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO landfall_app;

      -- The last day of the span that a first day and its precision stand for.
      CREATE FUNCTION span_end(first_day date, day_precision text) RETURNS date
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE day_precision
          WHEN 'month' THEN (first_day + interval '1 month' - interval '1 day')::date
          WHEN 'quarter' THEN (first_day + interval '3 months' - interval '1 day')::date
          WHEN 'year' THEN (first_day + interval '1 year' - interval '1 day')::date
          ELSE first_day END
      $$;
      CREATE DOMAIN date_precision AS text CHECK (VALUE IN ('day', 'month', 'quarter', 'year'));

      CREATE FUNCTION setting_or_null(name text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT nullif(current_setting(name, true), '')
      $$;

      -- The row version is the ETag: it moves with every update, whoever writes it.
      CREATE FUNCTION touch_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        NEW.updated_at := now();
        RETURN NEW;
      END $$;

      CREATE TABLE record_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        root_id uuid NOT NULL,
        version integer,
        operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        actor_id uuid,
        request_id text,
        data jsonb NOT NULL
      );
      CREATE INDEX record_history_root ON record_history (root_id, id);
      CREATE UNIQUE INDEX record_history_open ON record_history (row_id, table_name) WHERE valid_to IS NULL;

      -- What a row said, from when to when, by whom. Search columns repeat the others and are left out.
      CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        row_data jsonb;
        moment timestamptz := now();
        previous timestamptz;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
        row_data := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END)
          - ARRAY['search_text', 'search_pieces', 'content', 'password_hash'];
        IF TG_OP <> 'INSERT' THEN
          SELECT valid_from INTO previous FROM record_history
            WHERE row_id = OLD.id AND table_name = TG_TABLE_NAME AND valid_to IS NULL;
          -- A transaction that began earlier may write later: spans must still follow each other.
          moment := greatest(moment, previous);
          UPDATE record_history SET valid_to = moment
            WHERE row_id = OLD.id AND table_name = TG_TABLE_NAME AND valid_to IS NULL;
        END IF;
        INSERT INTO record_history
          (table_name, row_id, root_id, version, operation, valid_from, valid_to, actor_id, request_id, data)
        VALUES (TG_TABLE_NAME, (row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid,
          (row_data ->> 'version')::integer, lower(TG_OP), moment,
          CASE WHEN TG_OP = 'DELETE' THEN moment END,
          setting_or_null('landfall.actor_id')::uuid, setting_or_null('landfall.request_id'), row_data);
        RETURN NULL;
      END $$;
      REVOKE INSERT, UPDATE, DELETE ON record_history FROM landfall_app;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE audit_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        actor_name text NOT NULL,
        action text NOT NULL,
        record_type text,
        record_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        reason text,
        request_id text,
        ip text
      );
      CREATE INDEX audit_events_record ON audit_events (record_id, id) WHERE record_id IS NOT NULL;
      CREATE INDEX audit_events_action ON audit_events (action, id);
      CREATE INDEX audit_events_actor ON audit_events (actor_id, id);
      CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE ON audit_events FROM landfall_app;

      -- A retry with the same key gets the first answer; the row is written in the use case's transaction.
      CREATE TABLE idempotency_keys (
        actor_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash text NOT NULL,
        status integer,
        headers jsonb,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor_id, key)
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, audit_events, record_history;
      DROP FUNCTION refuse_change, keep_history, touch_record, setting_or_null, span_end;
      DROP DOMAIN date_precision;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM landfall_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM landfall_app;
      REVOKE USAGE ON SCHEMA public FROM landfall_app;
      DROP EXTENSION pg_trgm;
    `);
  }
}
