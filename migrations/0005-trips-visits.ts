import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, SEARCH_COLUMNS, recordTriggers } from './record-columns';

/** Outbound trips with legs and members; visits with companies and participants. */
export class TripsAndVisits1763800000005 implements MigrationInterface {
  name = 'TripsAndVisits1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trips (
        ${RECORD_COLUMNS},
        ${SEARCH_COLUMNS},
        no text NOT NULL CHECK (length(no) BETWEEN 1 AND 40),
        title text NOT NULL,
        purpose text,
        aim text NOT NULL DEFAULT 'promotion' CHECK (aim IN ('promotion', 'study', 'stationed')),
        overseas boolean NOT NULL DEFAULT false,
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'underway',
          'cut_short', 'home', 'reported', 'closed', 'cancelled')),
        leader_user_id uuid REFERENCES users (id),
        leader_name text,
        leader_level text CHECK (leader_level IN ('zone_leader', 'deputy', 'lead', 'officer')),
        planned_start date,
        planned_end date,
        actual_start date,
        actual_end date,
        start_precision date_precision NOT NULL DEFAULT 'day',
        -- When it starts as far as is known; lists sort by it.
        starts_on date GENERATED ALWAYS AS (coalesce(actual_start, planned_start)) STORED,
        headcount integer CHECK (headcount > 0),
        approval_no text,
        cancelled_reason text,
        note text,
        imported_key text,
        CHECK (planned_end >= planned_start),
        CHECK (actual_end >= actual_start),
        CHECK (starts_on IS NOT NULL),
        CHECK (actual_start IS NOT NULL OR state NOT IN ('underway', 'cut_short', 'home', 'reported', 'closed'))
      );
      ALTER TABLE trips ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE UNIQUE INDEX trips_no ON trips (no) WHERE deleted_at IS NULL;
      CREATE INDEX trips_by_start ON trips (starts_on, id) WHERE deleted_at IS NULL;
      CREATE INDEX trips_by_no ON trips (no, id) WHERE deleted_at IS NULL;
      CREATE INDEX trips_by_updated ON trips (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX trips_state_start ON trips (state, starts_on, id) WHERE deleted_at IS NULL;
      CREATE INDEX trips_counted ON trips (actual_start) INCLUDE (id, leader_level, start_precision)
        WHERE deleted_at IS NULL AND aim <> 'stationed'
          AND state IN ('underway', 'cut_short', 'home', 'reported', 'closed');
      CREATE INDEX trips_import ON trips (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX trips_trash ON trips (deleted_at, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX trips_search ON trips USING gin (search_pieces) WITH (fastupdate = off);
      ${recordTriggers('trips')}

      CREATE TABLE trip_legs (
        id uuid PRIMARY KEY,
        trip_id uuid NOT NULL REFERENCES trips (id),
        seq integer NOT NULL,
        division_code text CHECK (division_code ~ '^[0-9]{6}$'),
        country text NOT NULL DEFAULT 'CN' CHECK (country ~ '^[A-Z]{2}$'),
        place text NOT NULL,
        UNIQUE (trip_id, seq)
      );
      ${recordTriggers('trip_legs', 'trip_id')}

      CREATE TABLE trip_members (
        id uuid PRIMARY KEY,
        trip_id uuid NOT NULL REFERENCES trips (id),
        seq integer NOT NULL,
        user_id uuid REFERENCES users (id),
        name text NOT NULL,
        is_lead boolean NOT NULL DEFAULT false,
        UNIQUE (trip_id, seq)
      );
      CREATE INDEX trip_members_user ON trip_members (user_id) WHERE user_id IS NOT NULL;
      ${recordTriggers('trip_members', 'trip_id')}

      CREATE TABLE visits (
        ${RECORD_COLUMNS},
        ${SEARCH_COLUMNS},
        trip_id uuid REFERENCES trips (id),
        direction text NOT NULL DEFAULT 'outbound' CHECK (direction IN ('outbound', 'inbound', 'aftercare')),
        mode text NOT NULL DEFAULT 'onsite' CHECK (mode IN ('onsite', 'online', 'phone')),
        state text NOT NULL DEFAULT 'done' CHECK (state IN ('planned', 'done', 'cancelled', 'no_show')),
        visited_on date NOT NULL,
        visited_precision date_precision NOT NULL DEFAULT 'day',
        place text,
        purpose text,
        summary text,
        needs text,
        intent text CHECK (intent IN ('strong', 'fair', 'watching', 'none')),
        next_action text,
        next_owner_user_id uuid REFERENCES users (id),
        next_owner_name text,
        next_due_on date,
        counterparts jsonb NOT NULL DEFAULT '[]',
        headcount integer CHECK (headcount > 0),
        note text
      );
      ALTER TABLE visits ADD FOREIGN KEY (import_id) REFERENCES imports (id);
      CREATE INDEX visits_by_day ON visits (visited_on, id) WHERE deleted_at IS NULL;
      CREATE INDEX visits_by_updated ON visits (updated_at, id) WHERE deleted_at IS NULL;
      CREATE INDEX visits_direction_day ON visits (direction, state, visited_on, id) WHERE deleted_at IS NULL;
      CREATE INDEX visits_intent_day ON visits (intent, visited_on, id) WHERE deleted_at IS NULL;
      CREATE INDEX visits_counted ON visits (visited_on) INCLUDE (id, mode, visited_precision)
        WHERE deleted_at IS NULL AND state = 'done' AND direction = 'outbound';
      CREATE INDEX visits_trip ON visits (trip_id) WHERE trip_id IS NOT NULL;
      CREATE INDEX visits_import ON visits (import_id) WHERE import_id IS NOT NULL;
      CREATE INDEX visits_trash ON visits (deleted_at, id) WHERE deleted_at IS NOT NULL;
      CREATE INDEX visits_search ON visits USING gin (search_pieces) WITH (fastupdate = off);
      ${recordTriggers('visits')}

      CREATE TABLE visit_companies (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visits (id),
        seq integer NOT NULL,
        company_id uuid NOT NULL REFERENCES companies (id),
        foreign_related boolean NOT NULL,
        foreign_basis text CHECK (foreign_basis IN ('FDI', 'HMT', 'OVS', 'FHQ', 'EXP', 'OTH')),
        foreign_source text NOT NULL CHECK (foreign_source IN ('stated', 'company')),
        UNIQUE (visit_id, company_id)
      );
      CREATE INDEX visit_companies_company ON visit_companies (company_id) INCLUDE (visit_id, foreign_related);
      CREATE INDEX visit_companies_visit ON visit_companies (visit_id) INCLUDE (company_id, foreign_related);
      ${recordTriggers('visit_companies', 'visit_id')}

      CREATE TABLE visit_participants (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visits (id),
        seq integer NOT NULL,
        user_id uuid REFERENCES users (id),
        name text NOT NULL,
        UNIQUE (visit_id, seq)
      );
      CREATE INDEX visit_participants_user ON visit_participants (user_id) WHERE user_id IS NOT NULL;
      ${recordTriggers('visit_participants', 'visit_id')}

      -- What a list of companies shows about their visits, kept by the rows themselves so that it cannot drift.
      CREATE FUNCTION refresh_company_visits(company uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE companies c SET visit_count = v.n, last_visited_on = v.last
        FROM (SELECT count(*) AS n, max(visits.visited_on) AS last
              FROM visit_companies JOIN visits ON visits.id = visit_companies.visit_id
              WHERE visit_companies.company_id = company
                AND visits.deleted_at IS NULL AND visits.state = 'done') v
        WHERE c.id = company AND (c.visit_count, c.last_visited_on) IS DISTINCT FROM (v.n, v.last)
      $$;
      CREATE FUNCTION follow_visit_company() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refresh_company_visits(CASE WHEN TG_OP = 'DELETE' THEN OLD.company_id ELSE NEW.company_id END);
        RETURN NULL;
      END $$;
      CREATE FUNCTION follow_visit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refresh_company_visits(company_id) FROM visit_companies WHERE visit_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER visit_companies_follow AFTER INSERT OR DELETE ON visit_companies
        FOR EACH ROW EXECUTE FUNCTION follow_visit_company();
      CREATE TRIGGER visits_follow AFTER UPDATE OF state, visited_on, deleted_at ON visits
        FOR EACH ROW EXECUTE FUNCTION follow_visit();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE visit_participants, visit_companies, visits, trip_members, trip_legs, trips;
      DROP FUNCTION follow_visit, follow_visit_company, refresh_company_visits;
    `);
  }
}
