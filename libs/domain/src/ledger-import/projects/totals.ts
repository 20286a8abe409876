import type { Fen } from '@landfall/contracts';
import { computeLedger } from '../../agreements';
import { isTotalLabel } from '../../booleans';
import { formatYi, parseAmount, toFen } from '../../money';
import type { AgreementFact, ProjectFact } from '../facts';
import { columnLetter } from '../grid';
import type { ReadContext, RowView } from '../read/context';
import type { AssignedColumn, Table } from '../sheet/types';

/** Why a row of a column does not stand in the sum by the counting rules. */
export type LeftOutReason =
  | 'loi'
  | 'ended'
  | 'expansion'
  | 'earlier'
  | 'later'
  | 'noIncrement'
  | 'repeated'
  | 'unread';

interface Line {
  row: number;
  /** Plain figure of the column, in fen. */
  fen: Fen;
  /** What the rules count of it. */
  counted: Fen;
  reason: LeftOutReason | null;
}

interface Printed {
  fen: Fen;
  /** Half of the last printed place: a sum within it is the printed one. */
  slack: Fen;
}

/** Projects by their keys. */
export type ProjectIndex = ReadonlyMap<string, ProjectFact>;

const AMOUNT_FIELDS = ['amount', 'signedAmount'];

/**
 * Compares every 合计 and 小计 with the sum by the counting rules (R8: signed in the period of the table, still standing)
 * and with the plain sum of the column, at the precision in which it is printed. It explains and never blocks.
 */
export function checkTotals(table: Table, projects: ProjectIndex, context: ReadContext): void {
  const column = table.header.columns.find((one) => AMOUNT_FIELDS.includes(one.field ?? ''));
  if (!column) return;
  const views = context.rowViews.filter((view) => view.sheet === table.name);
  const lines: Line[] = [];
  let sinceSubtotal = 0;
  for (const view of views) {
    if (view.kind === 'data') lines.push(lineOf(view, table, column, projects));
    if (view.kind !== 'total') continue;
    const isPart = view.cells.some((text) => text !== null && isTotalLabel(text) === '小计');
    compare(table, column, view, isPart ? lines.slice(sinceSubtotal) : lines, context);
    sinceSubtotal = lines.length;
  }
}

function lineOf(view: RowView, table: Table, column: AssignedColumn, projects: ProjectIndex): Line {
  const keyOf = (kind: 'project' | 'agreement'): string =>
    view.facts.find((fact) => fact.kind === kind)?.key ?? '';
  const project = projects.get(keyOf('project'));
  const agreement = project?.agreements.find((one) => one.key === keyOf('agreement'));
  const fen = agreement?.amountCnyFen ?? plainFen(view, table, column);
  if (!project || !agreement) {
    const read = project !== undefined && view.state === 'taken';
    return {
      row: view.row,
      fen,
      counted: 0,
      reason: read ? (project.agreements.length > 0 ? 'repeated' : 'loi') : 'unread',
    };
  }
  return { row: view.row, fen, ...standingOf(project, agreement, table) };
}

/** What the rules count of one agreement at the end of the period. */
function standingOf(
  project: ProjectFact,
  agreement: AgreementFact,
  table: Table,
): Pick<Line, 'counted' | 'reason'> {
  const period = periodOf(table);
  const lines = safeLedger(project).filter((line) => line.entryOn <= period.to);
  const count = lines.reduce((sum, line) => sum + line.deltaCount, 0);
  const signing = lines.findLast((line) => line.deltaCount === 1);
  if (agreement.relation === 'loi') return { counted: 0, reason: 'loi' };
  if ((agreement.statOn ?? agreement.signedOn ?? '') > period.to) return { counted: 0, reason: 'later' };
  if (agreement.relation === 'expansion') return { counted: 0, reason: 'expansion' };
  if (count === 0) return { counted: 0, reason: 'ended' };
  if (!signing || signing.entryOn < period.from) return { counted: 0, reason: 'earlier' };
  const counted = lines
    .filter((line) => line.agreementId === agreement.key)
    .reduce((sum, line) => sum + line.deltaCnyFen, 0);
  return { counted, reason: counted === agreement.amountCnyFen ? null : 'noIncrement' };
}

function periodOf(table: Table): { from: string; to: string } {
  if (table.year === null) return { from: '0000-01-01', to: table.asOf ?? '9999-12-31' };
  return { from: `${table.year}-01-01`, to: table.asOf ?? `${table.year}-12-31` };
}

export function safeLedger(project: ProjectFact): ReturnType<typeof computeLedger> {
  try {
    return computeLedger(project.agreements.map((one) => ({ ...one, id: one.key, supersedesId: null })));
  } catch {
    return [];
  }
}

function plainFen(view: RowView, table: Table, column: AssignedColumn): Fen {
  const cell = table.grid.cell(view.row - 1, column.column);
  if (cell === null) return 0;
  const input = typeof cell.value === 'number' && /^-?[\d.]+$/.test(cell.text) ? cell.value : cell.text;
  const parsed = parseAmount(input, { heading: column.unit, sheet: table.unit });
  if (parsed.kind !== 'amount') return 0;
  return parsed.currency === 'CNY' ? parsed.minor : toFen(parsed.minor, parsed.currency, '7');
}

function compare(
  table: Table,
  column: AssignedColumn,
  view: RowView,
  lines: readonly Line[],
  context: ReadContext,
): void {
  const printed = printedOf(table, column, view);
  if (!printed || lines.length === 0) return;
  const rules = lines.reduce((sum, line) => sum + line.counted, 0);
  const plain = lines.reduce((sum, line) => sum + line.fen, 0);
  const fits = (sum: Fen): boolean => Math.abs(sum - printed.fen) <= printed.slack;
  const left = lines.filter((line) => line.counted !== line.fen && line.fen !== 0);
  const code = fits(rules) ? 'totalMatchesRules' : fits(plain) ? 'totalMatchesPlain' : 'totalDiffers';
  const place = {
    sheet: table.name,
    row: view.row,
    column: columnLetter(column.column),
    value: view.cells[column.column] ?? null,
  };
  context.notes.warn(code, place, {
    total: formatYi(printed.fen),
    rules: formatYi(rules),
    plain: formatYi(plain),
    difference: formatYi(printed.fen - rules),
    number: left.length,
    lines: left.map((line) => `${line.row}:${line.reason ?? 'noIncrement'}:${formatYi(line.fen)}`).join(' '),
  });
}

/** 231.11 in 亿元 stands for anything that rounds to it. */
function printedOf(table: Table, column: AssignedColumn, view: RowView): Printed | null {
  const cell = table.grid.cell(view.row - 1, column.column);
  if (cell === null || cell.text.trim() === '') return null;
  const input = typeof cell.value === 'number' && /^-?[\d.]+$/.test(cell.text) ? cell.value : cell.text;
  const parsed = parseAmount(input, { heading: column.unit, sheet: table.unit });
  if (parsed.kind !== 'amount' || parsed.currency !== 'CNY') return null;
  const places = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  return { fen: parsed.minor, slack: Math.floor((parsed.unit.factor * 100) / 10 ** places / 2) };
}
