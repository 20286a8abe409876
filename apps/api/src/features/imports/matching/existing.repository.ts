import { Injectable } from '@nestjs/common';
import type {
  AgreementRelation,
  AgreementState,
  ForeignPeriod,
  ProjectOutcome,
  ProjectPhase,
  TripState,
  VisitDirection,
  VisitMode,
  VisitState,
} from '@landfall/contracts';
import { Database } from '../../../platform/database';

export interface ExistingCompany {
  id: string;
  name: string;
  shortName: string | null;
  aliases: string[];
  creditCode: string | null;
  country: string | null;
  place: string | null;
  cluster: string | null;
  groupName: string | null;
  foreignPeriods: ForeignPeriod[];
}
export interface ExistingTrip {
  id: string;
  no: string;
  state: TripState;
  startsOn: string;
  actualStart: string | null;
  actualEnd: string | null;
  plannedStart: string | null;
  plannedEnd: string | null;
  leaderName: string | null;
  places: string[];
}
export interface ExistingVisit {
  id: string;
  visitedOn: string;
  direction: VisitDirection;
  mode: VisitMode;
  state: VisitState;
  companyIds: string[];
}
export interface ExistingProject {
  id: string;
  name: string;
  nameKey: string;
  code: string;
  phase: ProjectPhase;
  outcome: ProjectOutcome;
  companyIds: string[];
  latestProgress: string | null;
}
export interface ExistingAgreement {
  id: string;
  projectId: string;
  relation: AgreementRelation;
  signedOn: string | null;
  statOn: string | null;
  currency: string;
  amountMinor: number | null;
  fxRate: string | null;
  state: AgreementState;
}

/** Live records that a ledger may speak of again, read in one statement per kind. */
@Injectable()
export class ExistingRecords {
  constructor(private readonly database: Database) {}

  companies(ids: readonly string[]): Promise<ExistingCompany[]> {
    return this.database.query(
      `SELECT c.id, c.name, c.short_name AS "shortName", c.credit_code AS "creditCode", c.country, c.place, c.cluster,
         g.name AS "groupName", ARRAY(SELECT a.alias FROM company_aliases a WHERE a.company_id = c.id) AS aliases,
         (SELECT coalesce(json_agg(json_build_object('basis', f.basis, 'validFrom', f.valid_from,
            'validTo', f.valid_to, 'evidence', f.evidence) ORDER BY f.valid_from NULLS FIRST), '[]')
          FROM company_foreign_periods f WHERE f.company_id = c.id) AS "foreignPeriods"
       FROM companies c LEFT JOIN company_groups g ON g.id = c.group_id WHERE c.id = ANY($1)`,
      [ids],
    );
  }

  contacts(companyIds: readonly string[]): Promise<{ companyId: string; name: string }[]> {
    return this.database.query(
      'SELECT company_id AS "companyId", name FROM contacts WHERE company_id = ANY($1) AND deleted_at IS NULL',
      [companyIds],
    );
  }

  trips(nos: readonly string[], days: readonly string[]): Promise<ExistingTrip[]> {
    return this.database.query(
      `SELECT t.id, t.no, t.state, t.starts_on AS "startsOn", t.actual_start AS "actualStart",
         t.actual_end AS "actualEnd", t.planned_start AS "plannedStart", t.planned_end AS "plannedEnd",
         t.leader_name AS "leaderName",
         ARRAY(SELECT l.place FROM trip_legs l WHERE l.trip_id = t.id ORDER BY l.seq) AS places
       FROM trips t WHERE t.deleted_at IS NULL AND (t.no = ANY($1) OR t.starts_on = ANY($2::date[]))`,
      [nos, days],
    );
  }

  visits(days: readonly string[]): Promise<ExistingVisit[]> {
    return this.database.query(
      `SELECT v.id, v.visited_on AS "visitedOn", v.direction, v.mode, v.state,
         ARRAY(SELECT c.canonical_id FROM visit_companies vc JOIN companies c ON c.id = vc.company_id
               WHERE vc.visit_id = v.id ORDER BY 1) AS "companyIds"
       FROM visits v WHERE v.deleted_at IS NULL AND v.visited_on = ANY($1::date[]) ORDER BY v.id`,
      [days],
    );
  }

  projects(nameKeys: readonly string[]): Promise<ExistingProject[]> {
    return this.database.query(
      `SELECT p.id, p.name, p.name_key AS "nameKey", p.code, p.phase, p.outcome,
         ARRAY(SELECT c.canonical_id FROM project_parties pp JOIN companies c ON c.id = pp.company_id
               WHERE pp.project_id = p.id) AS "companyIds",
         (SELECT g.progress FROM project_progress g WHERE g.project_id = p.id AND g.deleted_at IS NULL
          ORDER BY g.created_at DESC LIMIT 1) AS "latestProgress"
       FROM projects p WHERE p.deleted_at IS NULL AND p.name_key = ANY($1) ORDER BY p.id`,
      [nameKeys],
    );
  }

  agreements(projectIds: readonly string[]): Promise<ExistingAgreement[]> {
    return this.database.query(
      `SELECT a.id, a.project_id AS "projectId", a.relation, a.signed_on AS "signedOn", a.stat_on AS "statOn",
         a.currency, a.amount_minor AS "amountMinor", trim_scale(a.fx_rate)::text AS "fxRate", a.state
       FROM agreements a WHERE a.deleted_at IS NULL AND a.project_id = ANY($1) ORDER BY a.id`,
      [projectIds],
    );
  }
}
