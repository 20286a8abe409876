import {
  amountUnit,
  formatAmount,
  parseAmount,
  parseUnit,
  type AmountUnit,
  type ParsedAmount,
} from '../../money';
import { columnLetter } from '../grid';
import type { QuestionOption } from '../notes';
import type { RowReader } from './row-reader';

export interface AmountRead {
  currency: string;
  minor: number;
  approximate: boolean;
  phaseOneMinor: number | null;
  note: string | null;
  /** As written, with the unit where the cell had none. */
  text: string;
}

const UNITS = ['亿元', '万元', '元', '亿美元', '万美元'];
export const UNIT_OPTIONS: QuestionOption[] = UNITS.map((unit) => ({ value: unit, zh: unit, en: unit }));
const NO_AMOUNT: QuestionOption = { value: 'none', zh: '暂无金额', en: 'No amount yet' };

/**
 * The amount of a cell. Null for nothing, for 待定 and for a range (domain 4.2: no value, a flag), and while a question
 * about it is open. The cells below a merged amount hold none: it is counted once.
 */
export function readAmountCell(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
): AmountRead | null {
  const { cell, text, source } = reader.filled(field);
  if (source === 'none' || source === 'merge') return null;
  const broken = cell?.error !== undefined || (cell?.formula === true && cell.value === null);
  if (source === 'ditto' || broken) {
    const shown = source === 'ditto' ? (reader.place(field).value ?? '') : (cell?.error ?? '');
    return need === 'ask' ? askAmount(reader, field, shown) : reportUnread(reader, field, shown);
  }
  const input = typeof cell?.value === 'number' && /^-?[\d.]+$/.test(text) ? cell.value : text;
  return settle(reader, field, need, parseAmount(input, contextOf(reader, field)));
}

function contextOf(
  reader: RowReader<string>,
  field: string,
): { heading: AmountUnit | null; sheet: AmountUnit | null } {
  const heading = reader.column(field)?.unit ?? null;
  // 折合人民币 is in yuan whatever the column 币种 says.
  if (field === 'amountCny') return { heading, sheet: reader.table.unit };
  return { heading: withCurrency(reader, heading), sheet: withCurrency(reader, reader.table.unit) };
}

/** A column 币种 names the currency, or the whole unit, of the amount beside it. */
function withCurrency(reader: RowReader<string>, unit: AmountUnit | null): AmountUnit | null {
  const stated = reader.has('currency') ? reader.filled('currency').text : '';
  if (stated === '') return unit;
  const whole = parseUnit(stated);
  if (whole && whole.factor > 1) return whole;
  const currency =
    whole?.currency ?? parseUnit(`万${stated}`)?.currency ?? parseUnit(`${stated}万元`)?.currency;
  if (!unit || currency === undefined) return unit;
  return amountUnit(currency, Math.round(Math.log10(unit.factor)));
}

function settle(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
  parsed: ParsedAmount,
): AmountRead | null {
  switch (parsed.kind) {
    case 'amount':
      return taken(reader, field, parsed);
    case 'empty':
      if (parsed.text.trim() !== '') reader.warn('amountPending', field, { text: parsed.text.trim() });
      return null;
    case 'range':
      reader.warn('amountRange', field, { text: parsed.text.trim() });
      return null;
    case 'unitMissing':
      return withAskedUnit(reader, field, need, parsed);
    case 'invalid':
      return need === 'ask'
        ? askAmount(reader, field, parsed.text)
        : reportUnread(reader, field, parsed.text);
  }
}

function taken(
  reader: RowReader<string>,
  field: string,
  parsed: Extract<ParsedAmount, { kind: 'amount' }>,
): AmountRead {
  if (parsed.approx) reader.warn('amountApproximate', field, { text: parsed.text.trim() });
  if (parsed.phaseOneMinor !== undefined) {
    reader.warn('phaseOneInCell', field, { amount: formatAmount(parsed.phaseOneMinor, parsed.currency) });
  }
  const unitless = parsed.unitFrom !== 'cell' && !parsed.text.includes(parsed.unit.text);
  reader.show(field, { text: formatAmount(parsed.minor, parsed.currency) });
  return {
    currency: parsed.currency,
    minor: parsed.minor,
    approximate: parsed.approx,
    phaseOneMinor: parsed.phaseOneMinor ?? null,
    note: parsed.note ?? null,
    text: unitless ? `${parsed.text.trim()}${parsed.unit.text}` : parsed.text.trim(),
  };
}

/** Asked once for the column: whatever is answered holds for every figure in it without a unit of its own. */
function withAskedUnit(
  reader: RowReader<string>,
  field: string,
  need: 'ask' | 'warn',
  parsed: Extract<ParsedAmount, { kind: 'unitMissing' }>,
): AmountRead | null {
  const column = reader.column(field);
  const about = parsed.currency ?? '';
  const answer = reader.notes.ask({
    code: 'unitMissing',
    place: {
      sheet: reader.table.name,
      row: null,
      column: columnLetter(column?.column ?? 0),
      value: parsed.text.trim(),
    },
    params: { heading: column?.heading ?? field, example: parsed.text.trim() },
    options: UNIT_OPTIONS.filter(({ value }) => about === '' || parseUnit(value)?.currency === about),
    freeText: true,
    about,
    read: (given) => parseUnit(given),
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind !== 'answer') return null;
  const again = parseAmount(`${parsed.value}${answer.value.text}`);
  return settle(reader, field, need, again.kind === 'amount' ? { ...again, text: parsed.text } : again);
}

function askAmount(reader: RowReader<string>, field: string, text: string): AmountRead | null {
  const column = reader.column(field);
  const answer = reader.notes.ask<AmountRead | 'none'>({
    code: 'amountInvalid',
    place: reader.place(field),
    params: { text: text.trim(), heading: column?.heading ?? field },
    options: [NO_AMOUNT],
    freeText: true,
    skip: true,
    read: (given) => {
      if (given === NO_AMOUNT.value) return 'none';
      const parsed = parseAmount(given, contextOf(reader, field));
      return parsed.kind === 'amount' ? taken(reader, field, parsed) : null;
    },
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' && answer.value !== 'none' ? answer.value : null;
}

function reportUnread(reader: RowReader<string>, field: string, text: string): null {
  reader.warn('amountNotRead', field, { text: text.trim() });
  return null;
}
