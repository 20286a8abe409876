import { FIELD_TABLES, type KnownKind } from '../fields';
import type { AssignedColumn, HeaderHints } from './types';

interface Assigned {
  kind: KnownKind;
  columns: AssignedColumn[];
}
interface Decision extends Assigned {
  score: number;
}

/** What a table must have to be of a kind, and what its title likes to say. */
const KINDS: Readonly<
  Record<KnownKind, { needs: (has: (field: string) => boolean) => boolean; title: RegExp }>
> = {
  projects: {
    needs: (has) =>
      (has('name') || has('investor') || has('projectCompany')) &&
      (has('name') ||
        ['amount', 'signedAmount', 'signedOn', 'relation', 'phase', 'amountForeign'].some((field) =>
          has(field),
        )),
    title: /项目|签约|在谈|开工|投产|线索/,
  },
  trips: {
    needs: (has) =>
      has('start') && ['places', 'leader', 'members', 'purpose', 'title'].some((field) => has(field)),
    title: /外出|出访|考察|出差|行程|驻点|团组/,
  },
  visits: {
    needs: (has) => has('date') && has('companies'),
    title: /拜访|走访|来访|接待|会见|洽谈|客商/,
  },
  companies: {
    needs: (has) =>
      has('name') &&
      [
        'creditCode',
        'country',
        'foreign',
        'basis',
        'groupName',
        'alias',
        'shortName',
        'place',
        'formerName',
      ].some((field) => has(field)),
    title: /企业(?:信息|名录|名单|库|台账|基本情况)|客商库|名录/,
  },
};

/** Headings of tables that count instead of listing: 项目总数, 同比, 完成率 (layouts K, L). */
const COUNTING = /总数|同比|环比|完成率|任务数|占比|增幅|增速|目标数|排名|得分|家数|个数|批次数/;
const LEAST_SCORE = 3.5;

/** The kind whose headings fit best; null where none fits well enough. The sheet's name alone decides nothing. */
export function decideKind(assigned: readonly Assigned[], hints: HeaderHints): Decision | null {
  const decisions = assigned
    .map((one) => ({ ...one, score: kindScore(one, hints) }))
    .filter((one) => fits(one, hints))
    .sort((a, b) => b.score - a.score);
  const best = decisions[0];
  return best && (hints.kind !== null || hints.headerRow !== null || best.score >= LEAST_SCORE) ? best : null;
}

function fits({ kind, columns }: Assigned, hints: HeaderHints): boolean {
  if (hints.kind === kind) return true;
  const fields = new Set(columns.map((column) => column.field));
  return KINDS[kind].needs((field) => fields.has(field));
}

function kindScore({ kind, columns }: Assigned, hints: HeaderHints): number {
  const table = FIELD_TABLES[kind];
  let score = 0;
  for (const { field, confidence, heading, column } of columns) {
    const weight = field === null ? 0 : (table[field]?.weight ?? 0);
    score += weight * (confidence < 0.7 ? confidence * 0.7 : confidence);
    if (field === null) score -= 0.25;
    if (COUNTING.test(heading)) score -= 1.5;
    if (hints.mapping.get(column) !== undefined && hints.mapping.get(column) === field) score += 1;
  }
  return score + (KINDS[kind].title.test(hints.title) ? 1.5 : 0);
}
