import { headingKey, type Field, type FieldTable } from '../fields';
import { compactText } from '../../text';

export interface Match {
  field: string;
  /** 0 … 1. */
  confidence: number;
}

/** Last lines of a heading that say nothing about what stands above them: 总投资 / 合计. */
const GENERIC = new Set(
  '合计 小计 总额 总数 总计 金额 名称 全称 情况 数额 数量 内容 具体 人民币 企业 个数 其中 全部'.split(' '),
);

interface Candidate {
  key: string;
  factor: number;
}

/** The fields that a heading may mean, best first. `parts` are its lines from the top down, 签约 / 日期. */
export function matchHeading(parts: readonly string[], table: FieldTable): Match[] {
  const candidates = candidatesOf(parts);
  return Object.entries(table)
    .map(([name, field]) => ({
      field: name,
      confidence: Math.max(0, ...candidates.map((one) => scoreOf(one.key, field) * one.factor)),
    }))
    .filter((match) => match.confidence >= 0.4)
    .sort((a, b) => b.confidence - a.confidence);
}

function candidatesOf(parts: readonly string[]): Candidate[] {
  const keys = parts.map(headingKey).filter(Boolean);
  const last = keys.at(-1);
  if (last === undefined) return [];
  const candidates: Candidate[] = [{ key: keys.join(''), factor: 1 }];
  const bracketed = compactText(parts.at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  if (bracketed !== last) candidates.push({ key: bracketed.toLowerCase(), factor: 0.9 });
  if (keys.length > 1) {
    candidates.push({ key: last, factor: GENERIC.has(last) ? 0 : 0.9 });
    if (GENERIC.has(last)) candidates.push({ key: keys.at(-2) ?? '', factor: 0.9 });
  }
  return candidates.filter((candidate) => candidate.key !== '');
}

function scoreOf(key: string, field: Field): number {
  if (field.strong.has(key)) return 1;
  if (field.pattern?.test(key)) return 0.85;
  if (field.weak.has(key)) return 0.6;
  return fuzzyScore(key, field);
}

/** A longer heading around a known one: the end of a heading says more than its beginning. */
function fuzzyScore(key: string, field: Field): number {
  let best = 0;
  for (const known of field.strong) {
    if (known.length < 3 || known.length >= key.length) continue;
    const share = known.length / key.length;
    if (key.endsWith(known)) best = Math.max(best, 0.5 + 0.25 * share);
    else if (key.startsWith(known)) best = Math.max(best, 0.45 + 0.25 * share);
    else if (key.includes(known)) best = Math.max(best, 0.35 + 0.25 * share);
  }
  return key.length > 24 ? 0 : best;
}
