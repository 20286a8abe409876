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

/** Headings come back sheet after sheet; what they mean in a table of fields never changes. */
const known = new WeakMap<FieldTable, Map<string, Match[]>>();
const MOST_KNOWN = 2000;

/** The fields that a heading may mean, best first. `parts` are its lines from the top down, 签约 / 日期. */
export function matchHeading(parts: readonly string[], table: FieldTable): readonly Match[] {
  const cache = known.get(table) ?? new Map<string, Match[]>();
  known.set(table, cache);
  const key = parts.join('\u0001');
  const cached = cache.get(key);
  if (cached) return cached;
  if (cache.size >= MOST_KNOWN) cache.clear();
  const matches = weigh(candidatesOf(parts), table);
  cache.set(key, matches);
  return matches;
}

function weigh(candidates: readonly Candidate[], table: FieldTable): Match[] {
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
  for (const word of field.strong) {
    if (word.length < 3 || word.length >= key.length) continue;
    const share = word.length / key.length;
    if (key.endsWith(word)) best = Math.max(best, 0.5 + 0.25 * share);
    else if (key.startsWith(word)) best = Math.max(best, 0.45 + 0.25 * share);
    else if (key.includes(word)) best = Math.max(best, 0.35 + 0.25 * share);
  }
  return key.length > 24 ? 0 : best;
}
