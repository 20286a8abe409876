import { minorDigits } from '../../money';
import type { KnownRate, ReadContext } from '../read/context';
import { amountField, type ProjectRow } from './rows';

/** What a rate of these currencies cannot be; a slip such as 71.2 or JPY per 100. */
const USUAL: Readonly<Record<string, [number, number]>> = {
  USD: [5.5, 8.5],
  EUR: [6.5, 11],
  GBP: [8, 13],
  HKD: [0.7, 1.1],
  JPY: [0.035, 0.09],
  KRW: [0.004, 0.008],
  TWD: [0.18, 0.28],
  SGD: [4.5, 6],
};

/**
 * CNY per unit on the day of signing: as the row states it, from the amount in CNY beside it, from the register (the
 * last one up to that day), else asked. Null while it is open.
 */
export function rateFor(row: ProjectRow, context: ReadContext): string | null {
  const { amount, reader } = row;
  if (!amount || amount.currency === 'CNY') return null;
  const day = row.signedOn?.value ?? row.statOn?.value ?? context.today;
  const stated = row.rate ?? derived(row);
  if (stated !== null) {
    const [least, most] = USUAL[amount.currency] ?? [0, Infinity];
    if (Number(stated) < least || Number(stated) > most)
      reader.warn('rateUnusual', 'rate', { rate: stated, currency: amount.currency });
    return stated;
  }
  return registered(context.rates, amount.currency, day) ?? askRate(row, amount.currency, day);
}

function derived(row: ProjectRow): string | null {
  const { amount, amountCny, reader } = row;
  if (!amount || amount.minor <= 0 || amountCny?.currency !== 'CNY') return null;
  const units = amount.minor / 10 ** minorDigits(amount.currency);
  const rate = String(Number((amountCny.minor / 100 / units).toFixed(6)));
  reader.warn('rateDerived', 'amountCny', { rate, currency: amount.currency });
  return rate;
}

function registered(rates: readonly KnownRate[], currency: string, day: string): string | null {
  const earlier = rates.filter((rate) => rate.currency === currency && rate.ratedOn <= day);
  const last = earlier.reduce<KnownRate | null>(
    (best, rate) => (best && best.ratedOn >= rate.ratedOn ? best : rate),
    null,
  );
  return last?.rate ?? null;
}

function askRate(row: ProjectRow, currency: string, day: string): string | null {
  const { reader } = row;
  const field = reader.has('rate') ? 'rate' : amountField(reader);
  const answer = reader.notes.ask({
    code: 'rateMissing',
    place: { ...reader.place(field), value: row.amount?.text ?? null },
    params: { project: row.name, amount: row.amount?.text ?? '', currency, day },
    freeText: true,
    skip: true,
    read: (given) =>
      /^\d{1,5}(?:\.\d{1,6})?$/.test(given) && Number(given) > 0 ? String(Number(given)) : null,
  });
  if (answer.kind === 'open') reader.blocked = true;
  if (answer.kind === 'skip') reader.skipped = true;
  return answer.kind === 'answer' ? answer.value : null;
}
