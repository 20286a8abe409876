import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTriggers } from './record-columns';

/** Exchange rates, agreements, and the signing ledger: the only source of amount totals. */
export class Agreements1763800000007 implements MigrationInterface {
  name = 'Agreements1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fx_rates (
        ${RECORD_COLUMNS},
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'CNY'),
        rated_on date NOT NULL,
        quote_unit integer NOT NULL DEFAULT 1 CHECK (quote_unit > 0),
        rate numeric(12, 6) NOT NULL CHECK (rate > 0),
        source text NOT NULL DEFAULT 'entered',
        reason text
      );
      ALTER TABLE fx_rates ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE INDEX fx_rates_lookup ON fx_rates (currency, rated_on DESC) WHERE deleted_at IS NULL;
      CREATE INDEX fx_rates_by_day ON fx_rates (rated_on, id) WHERE deleted_at IS NULL;
      CREATE UNIQUE INDEX fx_rates_published ON fx_rates (currency, rated_on)
        WHERE deleted_at IS NULL AND source <> 'agreement';
      ${recordTriggers('fx_rates')}

      CREATE TABLE agreements (
        ${RECORD_COLUMNS},
        project_id uuid NOT NULL REFERENCES projects (id),
        kind text NOT NULL CHECK (kind IN ('loi', 'investment', 'lease', 'supervision', 'fund', 'supplement',
          'change', 'termination', 'transfer')),
        relation text NOT NULL CHECK (relation IN ('loi', 'new', 'upgrade', 'supplement', 'change', 'expansion',
          'reduction', 'owner_change', 'termination', 'transfer')),
        state text NOT NULL DEFAULT 'signed' CHECK (state IN ('draft', 'in_review', 'signed', 'verified', 'void')),
        supersedes_id uuid REFERENCES agreements (id),
        signed_on date,
        signed_precision date_precision NOT NULL DEFAULT 'day',
        stat_on date,
        stat_precision date_precision NOT NULL DEFAULT 'day',
        currency text NOT NULL DEFAULT 'CNY' CHECK (currency ~ '^[A-Z]{3}$'),
        amount_minor bigint CHECK (amount_minor >= 0),
        fx_rate_id uuid REFERENCES fx_rates (id),
        -- CNY per unit of the currency, frozen at signing; the rate row says where it came from.
        fx_rate numeric(18, 9) CHECK (fx_rate > 0),
        amount_cny_fen bigint CHECK (amount_cny_fen >= 0),
        phase_one_minor bigint CHECK (phase_one_minor >= 0),
        amount_text text,
        approximate boolean NOT NULL DEFAULT false,
        claim_status text NOT NULL DEFAULT 'claimed' CHECK (claim_status IN
          ('claimed', 'verified', 'returned', 'rejected')),
        note text,
        CHECK (state NOT IN ('signed', 'verified') OR coalesce(stat_on, signed_on) IS NOT NULL),
        CHECK (currency <> 'CNY' OR fx_rate IS NULL)
      );
      ALTER TABLE agreements ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE INDEX agreements_project ON agreements (project_id) WHERE deleted_at IS NULL;
      CREATE INDEX agreements_by_stat ON agreements ((coalesce(stat_on, '-infinity')), id) WHERE deleted_at IS NULL;
      CREATE INDEX agreements_by_amount ON agreements ((coalesce(amount_cny_fen, -1)), id) WHERE deleted_at IS NULL;
      CREATE INDEX agreements_by_updated ON agreements (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX agreements_import ON agreements (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX agreements_trash ON agreements (deleted_at, id) WHERE deleted_at IS NOT NULL;
      ${recordTriggers('agreements')}

      CREATE TABLE ledger_entries (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreements (id),
        project_id uuid NOT NULL REFERENCES projects (id),
        relation text NOT NULL CHECK (relation IN ('loi', 'new', 'upgrade', 'supplement', 'change', 'expansion',
          'reduction', 'owner_change', 'termination', 'transfer')),
        entry_on date NOT NULL,
        entry_precision date_precision NOT NULL DEFAULT 'day',
        occurred_on date,
        occurred_precision date_precision NOT NULL DEFAULT 'day',
        delta_count smallint NOT NULL CHECK (delta_count IN (-1, 0, 1)),
        delta_cny_fen bigint NOT NULL,
        reason text NOT NULL,
        reverses_id uuid UNIQUE REFERENCES ledger_entries (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid REFERENCES users (id)
      );
      CREATE INDEX ledger_entries_project ON ledger_entries (project_id);
      CREATE INDEX ledger_entries_agreement ON ledger_entries (agreement_id);
      CREATE INDEX ledger_entries_by_day ON ledger_entries (entry_on, id);
      CREATE INDEX ledger_entries_by_amount ON ledger_entries (delta_cny_fen, id);
      CREATE INDEX ledger_entries_by_recorded ON ledger_entries (recorded_at, id);
      CREATE INDEX ledger_entries_signings ON ledger_entries (entry_on) INCLUDE (project_id, id)
        WHERE delta_count = 1;
      CREATE INDEX ledger_entries_expansions ON ledger_entries (entry_on) INCLUDE (project_id, id)
        WHERE relation = 'expansion';
      CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE ON ledger_entries FROM landfall_app;
      CREATE TRIGGER ledger_entries_history AFTER INSERT ON ledger_entries
        FOR EACH ROW EXECUTE FUNCTION keep_history('project_id');

      -- An entry takes effect unless it takes another back or was itself taken back; both sum to nothing.
      CREATE VIEW effective_ledger_entries WITH (security_invoker = true) AS
        SELECT e.* FROM ledger_entries e
        WHERE e.reverses_id IS NULL
          AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id);
      GRANT SELECT ON effective_ledger_entries TO landfall_app;

      -- A reversal takes back exactly what it names, on the day on which that was booked.
      CREATE FUNCTION check_reversal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.reverses_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM ledger_entries e WHERE e.id = NEW.reverses_id AND e.project_id = NEW.project_id
            AND e.agreement_id = NEW.agreement_id AND e.entry_on = NEW.entry_on
            AND e.delta_count = -NEW.delta_count AND e.delta_cny_fen = -NEW.delta_cny_fen
            AND e.reverses_id IS NULL) THEN
          RAISE EXCEPTION 'a reversal must take back exactly the entry that it names'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_reversal_exact';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER ledger_entries_reversal BEFORE INSERT ON ledger_entries
        FOR EACH ROW EXECUTE FUNCTION check_reversal();

      -- Per project at the end of a transaction: it counts 0 or 1 times, its amount is never negative,
      -- and nothing is left where it does not count. The sums are kept on the project for lists.
      CREATE FUNCTION settle_ledger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      DECLARE
        total_count bigint;
        total_fen numeric;
      BEGIN
        SELECT coalesce(sum(delta_count), 0), coalesce(sum(delta_cny_fen), 0) INTO total_count, total_fen
          FROM ledger_entries WHERE project_id = NEW.project_id;
        IF total_count NOT IN (0, 1) THEN
          RAISE EXCEPTION 'project % would count % times', NEW.project_id, total_count
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_count_range';
        END IF;
        IF total_fen < 0 OR (total_count = 0 AND total_fen <> 0) THEN
          RAISE EXCEPTION 'project % would stand at % fen counting % times', NEW.project_id, total_fen, total_count
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_amount_range';
        END IF;
        UPDATE projects SET agreed_fen = total_fen, signed_count = total_count,
          signed_stat_on = signing.entry_on,
          signed_stat_precision = coalesce(signing.entry_precision::text, 'day')
          FROM (SELECT 1) always LEFT JOIN LATERAL (
            SELECT e.entry_on, e.entry_precision FROM effective_ledger_entries e
            WHERE e.project_id = NEW.project_id AND e.delta_count = 1 AND total_count = 1
            ORDER BY e.entry_on DESC LIMIT 1) signing ON true
          WHERE id = NEW.project_id;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ledger_entries_settle AFTER INSERT ON ledger_entries
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle_ledger();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW effective_ledger_entries;
      DROP TABLE ledger_entries, agreements, fx_rates;
      DROP FUNCTION settle_ledger, check_reversal;
    `);
  }
}
