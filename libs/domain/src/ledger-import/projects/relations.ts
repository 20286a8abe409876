import type { AgreementKind, AgreementRelation } from '@landfall/contracts';
import type { QuestionOption } from '../notes';
import { formatAmount } from '../../money';
import { amountField, type ProjectRow } from './rows';

/** A signing of a project with what it finally does to the ledger. */
export interface Signing {
  row: ProjectRow;
  relation: AgreementRelation;
  kind: AgreementKind;
  /** In minor units of the row's currency; for supplement, change and reduction the new whole amount. */
  minor: number | null;
}

interface Standing {
  counted: boolean;
  letterOfIntent: boolean;
  minor: number | null;
  currency: string | null;
}

const SIDE_KINDS: ReadonlySet<AgreementKind> = new Set(['lease', 'supervision', 'fund']);
const RANK: readonly AgreementRelation[] = [
  'loi',
  'new',
  'upgrade',
  'owner_change',
  'supplement',
  'change',
  'reduction',
  'expansion',
  'transfer',
  'termination',
];

/** The signings of one project in their order, with relations that the ledger rules can count. */
export function resolveRelations(rows: readonly ProjectRow[]): Signing[] {
  const ordered = [...rows].sort(byDay);
  const main = mainSigning(ordered);
  const standing: Standing = { counted: false, letterOfIntent: false, minor: null, currency: null };
  const signings: Signing[] = [];
  for (const row of ordered) {
    const signing = resolve(row, standing, row === main || main === null);
    if (!signing) continue;
    signings.push(signing);
    follow(standing, signing);
  }
  return signings;
}

function byDay(a: ProjectRow, b: ProjectRow): number {
  const day = (row: ProjectRow): string => row.signedOn?.value ?? row.statOn?.value ?? '9999';
  const rank = (row: ProjectRow): number => RANK.indexOf(row.signing?.relation ?? 'loi');
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : rank(a) - rank(b);
}

/** Only the main agreement of a project carries its amount: the investment agreement before lease and the like. */
function mainSigning(rows: readonly ProjectRow[]): ProjectRow | null {
  const fresh = rows.filter((row) => row.signing?.relation === 'new');
  return fresh.find((row) => !SIDE_KINDS.has(row.signing?.kind ?? 'investment')) ?? fresh[0] ?? null;
}

function resolve(row: ProjectRow, standing: Standing, isMain: boolean): Signing | null {
  const { signing, amount } = row;
  if (!signing) return null;
  const plain: Signing = {
    row,
    relation: signing.relation,
    kind: signing.kind,
    minor: amount?.minor ?? null,
  };
  switch (signing.relation) {
    case 'new':
      return resolveNew(row, plain, standing, isMain);
    case 'change':
    case 'owner_change':
      return { ...plain, relation: isOwnerChange(row, standing) ? 'owner_change' : 'change' };
    case 'supplement':
    case 'reduction':
      return resolveWhole(row, plain, standing);
    default:
      return plain;
  }
}

function resolveNew(row: ProjectRow, plain: Signing, standing: Standing, isMain: boolean): Signing | null {
  if (!isMain && SIDE_KINDS.has(plain.kind)) {
    row.reader.warn('sideAgreement', 'relation');
    return { ...plain, relation: 'supplement', minor: null };
  }
  if (standing.counted) return askSecond(row, plain);
  const upgraded = standing.letterOfIntent || /升格|意向.{0,6}转/.test(row.note ?? '');
  return upgraded ? { ...plain, relation: 'upgrade' } : plain;
}

const SECOND: QuestionOption[] = [
  { value: 'duplicate', zh: '同一协议重复登记，只计一次', en: 'The same agreement again: count it once' },
  { value: 'expansion', zh: '增资扩产（金额为增加额）', en: 'An expansion (the amount is the increment)' },
  { value: 'supplement', zh: '补充协议（金额为新的总额）', en: 'A supplement (the amount is the new total)' },
];

/** A project that counts already is signed once more: nothing in the ledger says what that is. */
function askSecond(row: ProjectRow, plain: Signing): Signing | null {
  const { reader } = row;
  const answer = reader.notes.ask<'duplicate' | 'expansion' | 'supplement'>({
    code: 'secondSigning',
    place: reader.place('name'),
    params: {
      project: row.name,
      amount: row.amount?.text ?? '—',
      day: row.signedOn?.value ?? row.statOn?.value ?? '—',
    },
    options: SECOND,
    skip: true,
    read: (given) =>
      given === 'duplicate' || given === 'expansion' || given === 'supplement' ? given : null,
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  if (answer.kind !== 'answer' || answer.value === 'duplicate') return null;
  return { ...plain, relation: answer.value, kind: 'supplement' };
}

/** The owner changes where the note says so or the amount stays what it was. */
function isOwnerChange(row: ProjectRow, standing: Standing): boolean {
  if (row.signing?.relation === 'owner_change') return true;
  const words = `${row.note ?? ''}${row.reader.text('relation') ?? ''}`;
  if (/主体变更|变更主体|主体调整|更名|股权转让|投资方变更|投资额不变/.test(words)) return true;
  return (
    row.amount !== null && row.amount.minor === standing.minor && row.amount.currency === standing.currency
  );
}

const MEANING: QuestionOption[] = [
  { value: 'total', zh: '变更后的总投资', en: 'The total after the change' },
  { value: 'difference', zh: '增加或减少的金额', en: 'The amount added or taken away' },
];

/** 补充 and 减资 state the new whole or only the difference; a supplement above the old amount is the whole. */
function resolveWhole(row: ProjectRow, plain: Signing, standing: Standing): Signing {
  const before = standing.minor;
  if (plain.minor !== null && plain.minor < 0 && before !== null)
    return { ...plain, minor: Math.max(0, before + plain.minor) };
  if (plain.minor === null || before === null || row.amount?.currency !== standing.currency) return plain;
  const words = row.note ?? '';
  const grows = plain.relation === 'supplement';
  if (grows ? plain.minor >= before : /减至|降至|调整为|变更为|减为|调减为/.test(words)) return plain;
  const difference = grows ? plain.minor : -plain.minor;
  const said = grows ? /新增|增加|追加/.test(words) : /减少|减资|调减|核减/.test(words);
  const meaning = said ? 'difference' : askMeaning(row, before);
  return meaning === 'difference' ? { ...plain, minor: Math.max(0, before + difference) } : plain;
}

function askMeaning(row: ProjectRow, before: number): 'total' | 'difference' | null {
  const { reader } = row;
  const answer = reader.notes.ask<'total' | 'difference'>({
    code: 'amountMeaning',
    place: reader.place(amountField(reader)),
    params: {
      project: row.name,
      amount: row.amount?.text ?? '',
      before: formatAmount(before, row.amount?.currency),
    },
    options: MEANING,
    skip: true,
    read: (given) => (given === 'total' || given === 'difference' ? given : null),
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' ? answer.value : null;
}

function follow(standing: Standing, { row, relation, minor }: Signing): void {
  if (relation === 'loi') standing.letterOfIntent = true;
  if (relation === 'termination' || relation === 'transfer') standing.counted = false;
  if (relation === 'new' || relation === 'upgrade') standing.counted = true;
  if (
    relation === 'new' ||
    relation === 'upgrade' ||
    relation === 'supplement' ||
    relation === 'change' ||
    relation === 'reduction'
  ) {
    standing.minor = minor ?? standing.minor;
    standing.currency = row.amount?.currency ?? standing.currency;
  }
}
