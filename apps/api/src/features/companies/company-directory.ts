import { Injectable } from '@nestjs/common';
import type { CompanyKind, ForeignPeriod } from '@landfall/contracts';
import { Database } from '../../platform/database';

export interface KnownCompany {
  id: string;
  name: string;
  foreignPeriods: ForeignPeriod[];
}

/** A live company by the marks under which ledgers name it. */
export interface CompanyMarks {
  id: string;
  name: string;
  kind: CompanyKind;
  creditCode: string | null;
  nameKey: string;
  aliasKeys: string[];
}

/** Companies as other features ask for them: by id for what stands on them, by their marks for imports. */
@Injectable()
export class CompanyDirectory {
  constructor(private readonly database: Database) {}

  /**
   * Locks live companies, in one order, until the transaction ends, and answers those that there are. What comes to
   * stand on them cannot meet their deletion half way, and visits that follow never wait for each other in a ring.
   */
  async claim(ids: Iterable<string>): Promise<Map<string, KnownCompany>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query<KnownCompany>(
      `WITH held AS (SELECT id, name FROM companies WHERE id = ANY($1) AND deleted_at IS NULL
                     ORDER BY id FOR NO KEY UPDATE)
       SELECT held.id, held.name, coalesce(p.periods, '[]') AS "foreignPeriods" FROM held
       LEFT JOIN LATERAL (SELECT json_agg(json_build_object('basis', basis, 'validFrom', valid_from,
           'validTo', valid_to, 'evidence', evidence) ORDER BY valid_from NULLS FIRST, id) AS periods
         FROM company_foreign_periods WHERE company_id = held.id) p ON true`,
      [wanted],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Live, unmerged companies that hold one of the credit codes, or one of the name keys as name or alias. */
  withMarks(creditCodes: readonly string[], nameKeys: readonly string[]): Promise<CompanyMarks[]> {
    return this.database.query(
      `SELECT c.id, c.name, c.kind, c.credit_code AS "creditCode", c.name_key AS "nameKey",
         ARRAY(SELECT a.alias_key FROM company_aliases a WHERE a.company_id = c.id ORDER BY a.id) AS "aliasKeys"
       FROM companies c
       WHERE c.deleted_at IS NULL AND c.canonical_id = c.id AND c.id IN (
         SELECT id FROM companies WHERE credit_code = ANY($1) AND deleted_at IS NULL
         UNION SELECT id FROM companies WHERE name_key = ANY($2) AND deleted_at IS NULL
         UNION SELECT company_id FROM company_aliases WHERE alias_key = ANY($2))
       ORDER BY c.id`,
      [creditCodes, nameKeys],
    );
  }
}
