import { compactText } from './width';

/** What people write where they have nothing to write. */
const WORDS = new Set(
  (
    '无 暂无 没有 空 空白 缺 暂缺 待定 待确定 待明确 待核实 待补充 待补 待报 待填 待议 待商议 待洽谈 待商定 待谈 ' +
    '面议 面谈 另议 商议 协商 协议中 洽谈中 未定 未确定 未明确 未知 未填 未报 未披露 未公布 不详 不明 不清楚 不便透露 保密 ' +
    '暂定 暂未确定 暂未明确 暂不确定 尚未确定 尚未明确 尚未披露 尚无 不适用 n/a na nil null none tbd tbc unknown undefined'
  ).split(' '),
);

/**
 * Whether a cell holds no value: empty, a dash, a slash, or a word that says "not known yet" (待定, 面议).
 * Source: domain 4.2: such a cell is no value, never 0.
 */
export function isBlankMark(text: string): boolean {
  const compact = compactText(text)
    .toLowerCase()
    .replace(/^[([【{]+|[)\]】}]+$/g, '')
    .replace(/[。.,;:]+$/, '');
  return WORDS.has(compact) || /^[-–—―‐‑‒─_/\\*.…·?~'"^]*$/.test(compact);
}
