import type { DatePrecision, Day } from '@landfall/contracts';
import { parseDate } from '../../dates';
import { amountLooksOff, formatAmount, formatYi, parseAmount, toFen } from '../../money';
import type { AgreementFact } from '../facts';
import type { QuestionOption } from '../notes';
import type { AmountRead } from '../read/amounts';
import type { ReadContext } from '../read/context';
import { rateFor } from './rates';
import { resolveRelations, type Signing } from './relations';
import { amountField, type ProjectRow } from './rows';

/** Relations that book an amount of their own. */
const BOOKED = new Set(['new', 'upgrade', 'supplement', 'change', 'reduction', 'expansion']);

/** The agreements of one project, oldest first; those that somebody must still say something about are left out. */
export function readAgreements(
  projectKey: string,
  rows: readonly ProjectRow[],
  context: ReadContext,
): AgreementFact[] {
  for (const row of rows) completeDay(row);
  const usable = rows.filter((row) => row.signing !== null && !row.reader.skipped);
  const facts: AgreementFact[] = [];
  for (const signing of resolveRelations(usable)) {
    const fact = factOf(projectKey, signing, context);
    if (fact && !signing.row.reader.blocked && !signing.row.reader.skipped) facts.push(unique(fact, facts));
  }
  return facts;
}

function unique(fact: AgreementFact, others: readonly AgreementFact[]): AgreementFact {
  const same = others.filter(
    (other) => other.key === fact.key || other.key.startsWith(`${fact.key}#`),
  ).length;
  return same === 0 ? fact : { ...fact, key: `${fact.key}#${same + 1}` };
}

const UNSIGNED: QuestionOption = { value: 'none', zh: '尚未签约', en: 'Not signed yet' };

/** A signed agreement needs a day: asked where the table has such a column, else the year of the table. */
function completeDay(row: ProjectRow): void {
  const { reader, signing } = row;
  if (!signing || row.signedOn || row.statOn || reader.blocked) return;
  if (signing.relation === 'loi') return;
  const field = reader.has('signedOn') ? 'signedOn' : reader.has('statOn') ? 'statOn' : null;
  if (field === null) {
    if (reader.body.year === null) return askDay(row, 'signedOn');
    reader.notes.warn('signedYearOnly', { sheet: reader.table.name }, { year: reader.body.year });
    row.signedOn = { value: `${reader.body.year}-01-01`, precision: 'year', yearless: false };
    return;
  }
  askDay(row, field);
}

function askDay(row: ProjectRow, field: 'signedOn' | 'statOn'): void {
  const { reader } = row;
  const answer = reader.notes.ask<{ value: Day; precision: DatePrecision } | 'none'>({
    code: 'signedDateMissing',
    place: reader.place(field),
    params: { project: row.name },
    options: [UNSIGNED],
    freeText: true,
    skip: true,
    read: (given) => {
      if (given === UNSIGNED.value) return 'none';
      const date = parseDate(given);
      return date.kind === 'date' ? date : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  if (answer.kind !== 'answer') return;
  if (answer.value === 'none') row.signing = null;
  else row.signedOn = { value: answer.value.value, precision: answer.value.precision, yearless: false };
}

function factOf(projectKey: string, signing: Signing, context: ReadContext): AgreementFact {
  const { row, relation, kind } = signing;
  const stat = row.statOn ?? row.signedOn;
  const booked = BOOKED.has(relation);
  const rate = booked ? rateFor(row, context) : null;
  const minor = booked ? screened(signing, rate) : signing.minor === null ? null : Math.abs(signing.minor);
  const currency = row.amount?.currency ?? 'CNY';
  checkDays(row, context);
  if (minor !== null && rate !== null) showInYuan(row, minor, rate);
  const blank = row.reader.own(amountField(row.reader)) === '';
  if (booked && blank && row.amount === null && kind === 'investment')
    row.reader.warn('amountMissing', amountField(row.reader), { project: row.name });
  const group = relation === 'upgrade' ? 'new' : relation;
  return {
    key: `${projectKey}|${group}|${(row.signedOn ?? row.statOn)?.value ?? ''}`,
    rows: [row.at],
    relation,
    kind,
    signedOn: row.signedOn?.value ?? null,
    signedPrecision: row.signedOn?.precision ?? 'day',
    statOn: stat?.value ?? null,
    statPrecision: stat?.precision ?? 'day',
    currency,
    amountMinor: minor,
    rate,
    amountCnyFen: minor === null ? null : inFen(minor, currency, rate),
    phaseOneMinor: phaseOneOf(row),
    approximate: row.amount?.approximate ?? false,
    text: row.amount?.text ?? null,
    note: noteOf(row),
  };
}

/** 1200 万美元 × 7.1 = 0.85 亿元 */
function showInYuan({ amount, reader }: ProjectRow, minor: number, rate: string): void {
  if (!amount || amount.currency === 'CNY') return;
  const fen = toFen(minor, amount.currency, rate);
  reader.show(amountField(reader), {
    text: `${formatAmount(minor, amount.currency)} × ${rate} = ${formatYi(fen)} 亿元`,
  });
}

function inFen(minor: number, currency: string, rate: string | null): number | null {
  if (currency === 'CNY') return minor;
  return rate === null ? null : toFen(minor, currency, rate);
}

function phaseOneOf(row: ProjectRow): number | null {
  const { phaseOne, amount } = row;
  if (phaseOne && phaseOne.currency === amount?.currency) return phaseOne.minor;
  return amount?.phaseOneMinor ?? null;
}

function noteOf(row: ProjectRow): string | null {
  const parts = [row.note, row.amount?.note ?? null].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('；') : null;
}

/** A month that lies in another year or after the signing is told; it is how the team keeps its statistics. */
function checkDays(row: ProjectRow, context: ReadContext): void {
  const { reader, signedOn, statOn } = row;
  if (signedOn && statOn) {
    const signedMonth = signedOn.value.slice(0, 7);
    const statMonth = statOn.value.slice(0, 7);
    const params = { signed: signedOn.value, stat: statOn.value };
    if (statMonth > signedMonth) reader.warn('lateStatistics', 'statOn', params);
    if (statOn.value < signedOn.value && statMonth < signedMonth)
      reader.warn('statBeforeSigning', 'statOn', params);
  }
  const day = (signedOn ?? statOn)?.value;
  if (day !== undefined && day > context.today)
    reader.warn('dayAhead', signedOn ? 'signedOn' : 'statOn', { day });
}

const KEEP: QuestionOption = { value: 'keep', zh: '金额无误', en: 'The amount is right' };

/** The outlier screen: a slip between 万 and 亿 shows by its size (domain 4.2). */
function screened(signing: Signing, rate: string | null): number | null {
  const { row, minor } = signing;
  const { amount, reader } = row;
  if (minor === null || !amount) return minor;
  const fen = inFen(minor, amount.currency, rate ?? '7');
  const off = fen === null ? null : amountLooksOff(fen);
  const params = {
    amount: formatAmount(minor, amount.currency),
    yi: fen === null ? '' : formatYi(fen),
    project: row.name,
  };
  if (off === 'over100Yi') reader.warn('amountOver100Yi', amountField(reader), params);
  if (off === 'under100Wan' && minor !== 0) reader.warn('amountUnder100Wan', amountField(reader), params);
  if (off !== 'absurd' && minor >= 0) return minor;
  const answer = reader.notes.ask<'keep' | AmountRead['minor']>({
    code: 'amountAbsurd',
    place: reader.place(amountField(reader)),
    params,
    options: minor < 0 ? [] : [KEEP],
    freeText: true,
    skip: true,
    read: (given) => {
      if (given === KEEP.value && minor >= 0) return 'keep';
      const parsed = parseAmount(given);
      return parsed.kind === 'amount' && parsed.currency === amount.currency && parsed.minor >= 0
        ? parsed.minor
        : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' && answer.value !== 'keep' ? answer.value : minor;
}
