import { Injectable } from '@nestjs/common';
import {
  companyPlaces,
  looseCompanyKey,
  noteId,
  type CompanyFact,
  type LedgerWarning,
} from '@landfall/domain';
import { Database } from '../../../platform/database';

interface Named {
  name: string;
  creditCode: string | null;
}

/**
 * Companies that a ledger would make although something very like them is there: only where the place stands, or the
 * legal form, tells the names apart. They stay two until a person says otherwise (4.2); the ledger's reader is told.
 */
@Injectable()
export class SimilarCompanies {
  constructor(private readonly database: Database) {}

  /** One warning per fact of `fresh`, with the name that it resembles. */
  async warn(fresh: readonly CompanyFact[]): Promise<LedgerWarning[]> {
    const known = await this.knownBy([...new Set(fresh.map((fact) => looseCompanyKey(fact.name)))]);
    const seen = new Map<string, Named[]>(known);
    return fresh.flatMap((fact) => {
      const key = looseCompanyKey(fact.name);
      const alike = (seen.get(key) ?? []).find((other) => mayBeOne(other, fact));
      seen.set(key, [...(seen.get(key) ?? []), fact]);
      return alike ? [warning(fact, alike.name)] : [];
    });
  }

  private async knownBy(looseKeys: string[]): Promise<Map<string, Named[]>> {
    const rows = await this.database.query<Named & { key: string }>(
      `SELECT loose_key AS key, name, credit_code AS "creditCode" FROM companies
       WHERE loose_key = ANY($1) AND deleted_at IS NULL ORDER BY id`,
      [looseKeys],
    );
    const byKey = new Map<string, Named[]>();
    for (const { key, ...named } of rows) byKey.set(key, [...(byKey.get(key) ?? []), named]);
    return byKey;
  }
}

/** Two credit codes are two companies; so are two places. */
function mayBeOne(a: Named, b: Named): boolean {
  if (a.creditCode && b.creditCode) return false;
  const [places, others] = [companyPlaces(a.name), companyPlaces(b.name)];
  return places.length === 0 || others.length === 0 || places.some((place) => others.includes(place));
}

function warning(fact: CompanyFact, other: string): LedgerWarning {
  const { sheet = '', row = null } = fact.rows[0] ?? {};
  const place = { sheet, row, column: null, value: fact.name };
  return {
    ...place,
    id: noteId(sheet, row, null, 'companySimilar', fact.key),
    code: 'companySimilar',
    params: { name: fact.name, other },
  };
}
