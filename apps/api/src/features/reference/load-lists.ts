import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceList } from '@landfall/contracts';
import { CodeList, type CodeRow } from './code-list';
import { parseCsv } from './csv';

const ABOUT: Record<ReferenceList, { version: string; source: string }> = {
  industries: { version: 'GB/T 4754-2017', source: '国民经济行业分类 GB/T 4754-2017' },
  divisions: {
    version: '2023-06-30',
    source: 'GB/T 2260; modood/Administrative-divisions-of-China (WTFPL)',
  },
  countries: { version: 'ISO 3166-1', source: 'ISO 3166-1 alpha-2; Unicode CLDR' },
  currencies: { version: 'ISO 4217', source: 'ISO 4217; Unicode CLDR' },
};

/** Reads a list from the project's folder; `root` is the project. A missing file ends the start. */
export function loadList(root: string, list: ReferenceList): CodeList {
  const file = join(root, 'apps/api/src/features/reference/data', `${list}.csv`);
  const rows = parseCsv(readFileSync(file, 'utf8')).map(codeRow);
  return new CodeList(ABOUT[list].version, ABOUT[list].source, rows);
}

function codeRow(cells: Record<string, string>): CodeRow {
  return {
    code: cells.code ?? '',
    name: cells.name ?? '',
    nameEn: cells.name_en || null,
    level: cells.level || null,
    parent: cells.parent || null,
    aliases: cells.aliases ? cells.aliases.split('|') : [],
  };
}
