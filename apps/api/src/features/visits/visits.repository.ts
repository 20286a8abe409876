import { Injectable } from '@nestjs/common';
import type { Id, Page, PersonRef, VisitListItem } from '@landfall/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../platform/context';
import { Database } from '../../platform/database';
import { RecordTable } from '../../platform/records';
import type { VisitListDto } from './dto/visit-list.dto';
import { VisitCompanyEntity, VisitEntity, VisitParticipantEntity } from './visit.entity';
import type { VisitedCompany } from './visit-statement';
import { VISIT_LIST, VISIT_VIEW, visitConditions } from './visits.sql';
import type { VisitRow } from './visits.view';

export interface VisitParts {
  visitId: Id;
  companies: readonly VisitedCompany[];
  participants: readonly PersonRef[];
}

/** All SQL of visits. */
@Injectable()
export class VisitsRepository {
  readonly records: RecordTable<VisitEntity>;

  constructor(private readonly database: Database) {
    this.records = new RecordTable(database, VisitEntity);
  }

  /** Record scope of the caller as a condition on `alias`; everything for now. */
  visibleTo(_actor: Actor, _alias = 'v'): string {
    return 'true';
  }

  page(query: VisitListDto, actor: Actor): Promise<Page<VisitListItem>> {
    return this.database.page(VISIT_LIST, query, visitConditions(query, this.visibleTo(actor)));
  }

  find(id: string, actor: Actor): Promise<VisitRow | null> {
    return this.database.one<VisitRow>(
      `${VISIT_VIEW} WHERE v.id = $1 AND v.deleted_at IS NULL AND ${this.visibleTo(actor)}`,
      [id],
    );
  }

  /** What visits stand on, also of visits in the trash. */
  async foundations(visitId: Id): Promise<{ companyIds: Id[]; tripId: Id | null; visitedOn: string }> {
    const row = await this.database.one<{ companyIds: Id[]; tripId: Id | null; visitedOn: string }>(
      `SELECT v.trip_id AS "tripId", v.visited_on AS "visitedOn",
         ARRAY(SELECT x.company_id FROM visit_companies x WHERE x.visit_id = v.id ORDER BY x.seq) AS "companyIds"
       FROM visits v WHERE v.id = $1`,
      [visitId],
    );
    return row ?? { companyIds: [], tripId: null, visitedOn: '' };
  }

  /** Companies of the live visits that an import brought. */
  async companiesOfImport(importId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT DISTINCT x.company_id AS id FROM visits v JOIN visit_companies x ON x.visit_id = v.id
       WHERE v.import_id = $1 AND v.deleted_at IS NULL`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }

  async insertParts(parts: readonly VisitParts[]): Promise<void> {
    await this.database.insertMany(
      VisitCompanyEntity,
      parts.flatMap(({ visitId, companies }) =>
        companies.map((company, seq) => ({ id: uuidv7(), visitId, seq, ...company })),
      ),
    );
    await this.database.insertMany(
      VisitParticipantEntity,
      parts.flatMap(({ visitId, participants }) =>
        participants.map((person, seq) => ({ id: uuidv7(), visitId, seq, ...person })),
      ),
    );
  }

  /** Brings the companies of a visit to what is said now; rows that say the same stay untouched. */
  async replaceCompanies(visitId: Id, companies: readonly VisitedCompany[]): Promise<void> {
    const rows = companies.map((company, seq) => ({ ...company, seq, id: uuidv7() }));
    const said = `json_to_recordset($2) AS r(id uuid, seq integer, "companyId" uuid, "foreignRelated" boolean,
      "foreignBasis" text, "foreignSource" text)`;
    const values = [visitId, JSON.stringify(rows)];
    await this.database.query(
      `DELETE FROM visit_companies WHERE visit_id = $1 AND company_id NOT IN (SELECT "companyId" FROM ${said})`,
      values,
    );
    await this.database.query(
      `INSERT INTO visit_companies AS x
         (id, visit_id, seq, company_id, foreign_related, foreign_basis, foreign_source)
       SELECT id, $1, seq, "companyId", "foreignRelated", "foreignBasis", "foreignSource" FROM ${said}
       ON CONFLICT (visit_id, company_id) DO UPDATE SET seq = excluded.seq,
         foreign_related = excluded.foreign_related, foreign_basis = excluded.foreign_basis,
         foreign_source = excluded.foreign_source
       WHERE (x.seq, x.foreign_related, x.foreign_basis, x.foreign_source) IS DISTINCT FROM
         (excluded.seq, excluded.foreign_related, excluded.foreign_basis, excluded.foreign_source)`,
      values,
    );
  }

  async deleteParticipants(visitId: Id): Promise<void> {
    await this.database.query('DELETE FROM visit_participants WHERE visit_id = $1', [visitId]);
  }
}
