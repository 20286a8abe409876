import { Injectable } from '@nestjs/common';
import type { CompanyDuplicate, CompanyListItem, Day, ForeignPeriod, Page } from '@landfall/contracts';
import { companyNameKey } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../platform/context';
import { Database } from '../../platform/database';
import { metaColumns, RecordTable, refColumn } from '../../platform/records';
import type { CompanyRow } from './companies.view';
import { COMPANY_ITEM_JOINS, companyConditions, companyList } from './company-list';
import {
  CompanyAliasEntity,
  CompanyEntity,
  CompanyForeignPeriodEntity,
  type AliasSource,
} from './company.entity';
import type { CompanyListDto } from './dto/company-list.dto';

export interface Dependent {
  kind: 'visit' | 'project' | 'contact' | 'company';
  id: string;
  name: string;
}

/** All SQL of companies, but for what other features ask (company-directory). */
@Injectable()
export class CompaniesRepository {
  readonly records: RecordTable<CompanyEntity>;

  constructor(private readonly database: Database) {
    this.records = new RecordTable(database, CompanyEntity);
  }

  /** Record scope of the caller as a condition on `alias`; everything for now. */
  visibleTo(_actor: Actor, _alias = 'c'): string {
    return 'true';
  }

  page(query: CompanyListDto, today: Day, actor: Actor): Promise<Page<CompanyListItem>> {
    return this.database.page(
      companyList(today),
      query,
      companyConditions(query, today, this.visibleTo(actor)),
    );
  }

  /** Null where it does not exist, is in the trash, or is not the actor's to see. */
  find(id: string, actor: Actor): Promise<CompanyRow | null> {
    return this.database.one<CompanyRow>(
      `SELECT ${metaColumns('c')}, c.name, c.short_name AS "shortName", c.kind, c.credit_code AS "creditCode",
         c.overseas_reg_no AS "overseasRegNo", c.country, c.division_code AS "divisionCode", c.place,
         c.industry_code AS "industryCode", c.cluster, c.lifecycle, c.note,
         c.visit_count AS "visitCount", c.last_visited_on AS "lastVisitedOn",
         ${refColumn('g', 'group')}, ${refColumn('o', 'owner')}, ${refColumn('m', 'mergedInto')},
         (SELECT coalesce(json_agg(a.alias ORDER BY a.id), '[]') FROM company_aliases a
          WHERE a.company_id = c.id) AS aliases,
         (SELECT coalesce(json_agg(json_build_object('basis', p.basis, 'validFrom', p.valid_from,
            'validTo', p.valid_to, 'evidence', p.evidence) ORDER BY p.valid_from NULLS FIRST, p.id), '[]')
          FROM company_foreign_periods p WHERE p.company_id = c.id) AS "foreignPeriods"
       FROM companies c ${COMPANY_ITEM_JOINS}
         LEFT JOIN companies m ON m.id = c.canonical_id AND m.id <> c.id
       WHERE c.id = $1 AND c.deleted_at IS NULL AND ${this.visibleTo(actor)}`,
      [id],
    );
  }

  /** Live companies that hold one of the codes already; `except` are those that are being changed. */
  holdersOf(codes: string[], except: string | null): Promise<{ creditCode: string; name: string }[]> {
    return this.database.query(
      `SELECT credit_code AS "creditCode", name FROM companies
       WHERE credit_code = ANY($1) AND deleted_at IS NULL AND canonical_id = id AND id IS DISTINCT FROM $2`,
      [codes, except],
    );
  }

  async creditCodeOf(id: string): Promise<string | null> {
    const row = await this.database.one<{ code: string | null }>(
      'SELECT credit_code AS code FROM companies WHERE id = $1',
      [id],
    );
    return row?.code ?? null;
  }

  /** Groups by their names, made where there is none yet. Names that differ only in writing are one group. */
  async groupIds(names: string[], by: string | null, importId: string | null): Promise<Map<string, string>> {
    const nameOf = new Map(names.map((name) => [companyNameKey(name), name]));
    if (nameOf.size === 0) return new Map();
    const rows = [...nameOf].map(([key, name]) => ({ id: uuidv7(), name, key }));
    await this.database.query(
      `INSERT INTO company_groups (id, name, name_key, created_by, updated_by, import_id)
       SELECT id, name, key, $2, $2, $3 FROM json_to_recordset($1) AS r(id uuid, name text, key text)
       ON CONFLICT (name_key) WHERE deleted_at IS NULL DO NOTHING`,
      [JSON.stringify(rows), by, importId],
    );
    const groups = await this.database.query<{ id: string; key: string }>(
      'SELECT id, name_key AS key FROM company_groups WHERE name_key = ANY($1) AND deleted_at IS NULL',
      [[...nameOf.keys()]],
    );
    return new Map(groups.map(({ id, key }) => [key, id]));
  }

  /** Groups that an import made and no live company belongs to any more. */
  async removeEmptyGroups(importId: string, by: string | null): Promise<void> {
    await this.database.query(
      `UPDATE company_groups g SET deleted_at = now(), deleted_by = $2, updated_by = $2
       WHERE g.import_id = $1 AND g.deleted_at IS NULL
         AND NOT EXISTS (SELECT FROM companies c WHERE c.group_id = g.id AND c.deleted_at IS NULL)`,
      [importId, by],
    );
  }

  async insertAliases(
    rows: readonly { companyId: string; alias: string; source: AliasSource }[],
  ): Promise<void> {
    await this.database.insertMany(
      CompanyAliasEntity,
      rows.map((row) => ({ id: uuidv7(), ...row, aliasKey: companyNameKey(row.alias) })),
    );
  }

  async deleteAliases(companyId: string, aliases: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM company_aliases WHERE company_id = $1 AND alias = ANY($2)', [
      companyId,
      aliases,
    ]);
  }

  async insertPeriods(rows: readonly (ForeignPeriod & { companyId: string })[]): Promise<void> {
    await this.database.insertMany(
      CompanyForeignPeriodEntity,
      rows.map((row) => ({ id: uuidv7(), ...row })),
    );
  }

  async deletePeriods(companyId: string): Promise<void> {
    await this.database.query('DELETE FROM company_foreign_periods WHERE company_id = $1', [companyId]);
  }

  /** The first few live records that would lose their company. */
  dependents(id: string): Promise<Dependent[]> {
    return this.database.query(
      `(SELECT 'visit' AS kind, v.id, v.visited_on::text AS name FROM visit_companies x
          JOIN visits v ON v.id = x.visit_id AND v.deleted_at IS NULL WHERE x.company_id = $1 LIMIT 3)
       UNION ALL
       (SELECT 'project', p.id, p.name FROM project_parties x
          JOIN projects p ON p.id = x.project_id AND p.deleted_at IS NULL WHERE x.company_id = $1 LIMIT 3)
       UNION ALL
       (SELECT 'contact', k.id, k.name FROM contacts k WHERE k.company_id = $1 AND k.deleted_at IS NULL LIMIT 3)
       UNION ALL
       (SELECT 'company', s.id, s.name FROM companies s WHERE s.canonical_id = $1 AND s.id <> $1
          AND s.deleted_at IS NULL LIMIT 3)`,
      [id],
    );
  }

  /** Companies that may be the same one: by name, by a loose reading of it, or by an alias of either. */
  duplicates(id: string, actor: Actor): Promise<CompanyDuplicate[]> {
    return this.database.query(
      `WITH self AS (SELECT id, name_key, loose_key FROM companies WHERE id = $1), found AS (
         SELECT o.id, 'sameName' AS reason FROM companies o, self WHERE o.name_key = self.name_key
         UNION SELECT o.id, 'similarName' FROM companies o, self
           WHERE o.loose_key = self.loose_key AND o.name_key <> self.name_key
         UNION SELECT a.company_id, 'alias' FROM company_aliases a, self WHERE a.alias_key = self.name_key
         UNION SELECT o.id, 'alias' FROM company_aliases a JOIN companies o ON o.name_key = a.alias_key
           WHERE a.company_id = $1
         UNION SELECT b.company_id, 'alias' FROM company_aliases a JOIN company_aliases b
           ON b.alias_key = a.alias_key WHERE a.company_id = $1)
       SELECT json_build_object('id', c.id, 'name', c.name) AS company, c.credit_code AS "creditCode",
         c.place, c.visit_count AS "visitCount", array_agg(found.reason ORDER BY found.reason) AS reasons
       FROM found JOIN companies c ON c.id = found.id
       WHERE c.id <> $1 AND c.deleted_at IS NULL AND c.canonical_id = c.id AND ${this.visibleTo(actor)}
       GROUP BY c.id ORDER BY c.name, c.id LIMIT 20`,
      [id],
    );
  }
}
