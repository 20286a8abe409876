import type { Day } from '@landfall/contracts';
import type { Conditions, ListSpec } from '../../platform/database';
import { refColumn } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import type { CompanyListDto } from './dto/company-list.dto';

/** What a list, a page of duplicates and the like show of a company `c`. */
export const COMPANY_ITEM_COLUMNS = `
  c.id, c.version, c.name, c.short_name AS "shortName", c.kind, c.credit_code AS "creditCode", c.country, c.place,
  c.cluster, ${refColumn('g', 'group')}, c.lifecycle, ${refColumn('o', 'owner')},
  c.visit_count AS "visitCount", c.last_visited_on AS "lastVisitedOn", c.updated_at AS "updatedAt"`;
export const COMPANY_ITEM_JOINS = `
  LEFT JOIN company_groups g ON g.id = c.group_id
  LEFT JOIN users o ON o.id = c.owner_user_id`;

/** Whether company `c` is foreign-related on a day; a day is checked text and may stand in the statement. */
export function foreignOn(day: Day): string {
  return `EXISTS (SELECT FROM company_foreign_periods p WHERE p.company_id = c.id
    AND DATE '${day}' BETWEEN coalesce(p.valid_from, '-infinity') AND coalesce(p.valid_to, 'infinity'))`;
}

/** Every sort is an index of the migration, expression and all. */
export function companyList(today: Day): ListSpec {
  return {
    base: 'companies c',
    alias: 'c',
    sorts: {
      name: { sql: 'c.name', type: 'text' },
      updatedAt: { sql: 'c.updated_at', type: 'timestamptz' },
      lastVisitedOn: { sql: `coalesce(c.last_visited_on, '-infinity')`, type: 'date' },
    },
    defaultSort: '-updatedAt',
    project: `
      SELECT ${COMPANY_ITEM_COLUMNS}, ${foreignOn(today)} AS "foreignRelatedNow", page.cursor_key
      FROM page JOIN companies c ON c.id = page.id ${COMPANY_ITEM_JOINS}
      ORDER BY page.ord`,
  };
}

export function companyConditions(query: CompanyListDto, today: Day, visible: string): Conditions {
  return (params) => {
    const equal = (column: string, value: string | undefined): string[] =>
      value === undefined ? [] : [`c.${column} = ${params.add(value)}`];
    const search = query.q ? searchCondition('c', query.q, params) : null;
    return [
      'c.deleted_at IS NULL',
      visible,
      ...equal('kind', query.kind),
      ...equal('cluster', query.cluster),
      ...equal('country', query.country),
      ...equal('lifecycle', query.lifecycle),
      ...equal('owner_user_id', query.ownerId),
      ...(query.foreignRelated === undefined
        ? []
        : [`${foreignOn(today)} = ${String(query.foreignRelated)}`]),
      ...(search ? [search] : []),
    ];
  };
}
