import { compare } from '../text/decimal';
import { plainNumerals } from '../text/numerals';
import type { Head } from './head';
import { readHead } from './head';
import { canonical } from './pieces';
import type { Reading } from './reading';
import { toMinor } from './reading';
import { unitPower } from './unit';

const MENTIONS_AMOUNT = /[\d一二三四五六七八九十百千.][\d,.]*\s*[多余]?(?:万|亿|千万|百万|元|美元)/;
const PART_OF =
  /^(?:其中|含|内含|包括|包含|注册|固定资产|固投|设备|建设投资|土地|流动资金|第?[一1]期|首期|折合?|约合|合|相当于|约|按|等值)/;
const FURTHER = /^(?:计划总投资|总投资|另|再|追加|增资|新增|累计)/;

/**
 * Whether what is said beside an amount leaves it the only one: its clauses may name parts of it (其中一期3亿元) or the
 * same in another currency (约8520万元), but no further sum and no whole of which it is the part.
 */
export function clausesAllowed(head: Head, clauses: string[]): boolean {
  const plain = clauses.map(plainNumerals);
  const withAmount = plain.filter((clause) => MENTIONS_AMOUNT.test(clause));
  if (withAmount.length === 0) return true;
  if (head.phase !== null || withAmount.some((clause) => FURTHER.test(clause))) return false;
  return PART_OF.test(plain[0] ?? '') || (withAmount.length === 1 && saysTheSame(head, withAmount[0] ?? ''));
}

/** The same sum in words (伍亿元整) or in another currency (8520万元). */
function saysTheSame(head: Head, clause: string): boolean {
  const main = canonical(clause);
  const other = main === null ? null : readHead(main);
  if (!other) return false;
  return (other.currency ?? 'CNY') !== (head.currency ?? 'CNY') || compare(other.value, head.value) === 0;
}

/** The phase-one part that a clause names (其中一期3亿元), in the currency of the whole; null where none does. */
export function phaseOneMinor(clauses: string[], whole: Reading): number | null {
  for (const clause of clauses) {
    const rest = /(?:第?[一1]期|首期)(.*)$/.exec(plainNumerals(clause))?.[1];
    const main = rest === undefined ? null : canonical('一期' + rest);
    const head = main === null ? null : readHead(main);
    if (!head) continue;
    const currency = head.currency ?? (head.counted ? 'CNY' : whole.unit.currency);
    if (currency !== whole.unit.currency) return null;
    const power = head.scaled || head.counted ? 0 : unitPower(whole.unit);
    return toMinor(head.value, power, currency);
  }
  return null;
}
