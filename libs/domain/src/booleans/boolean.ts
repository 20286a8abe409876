import { isBlankMark } from '../text/blank';
import { compactText } from '../text/width';

const YES = new Set('是 是的 √ ✓ ✔ ☑ ✅ ■ ● 1 y yes t true 有 对 对的 真 属于 属 已 确认 on v'.split(' '));
const NO = new Set(
  '否 不是 × ✗ ✘ ❌ ☒ x □ ☐ 0 n no f false 无 没有 没 非 不 错 假 不属于 不涉及 未 off'.split(' '),
);

/**
 * 是/否, √/×, 1/0, Y/N, 有/无 and a pair of boxes (☑是 ☐否); null where nothing is stated (blank, —, 待定). 'invalid'
 * for anything else. A remark after the word does not matter: 是（港资）. 无 alone is a no.
 */
export function parseBoolean(
  input: string | number | boolean | null | undefined,
): boolean | null | 'invalid' {
  if (input === null || input === undefined) return null;
  if (typeof input === 'boolean') return input;
  const text = compactText(String(input))
    .toLowerCase()
    .replace(/\ufe0f/g, '')
    .replace(/^'/, '')
    .replace(/[。.]$/, '');
  const plain = word(text);
  if (plain !== null) return plain;
  if (isBlankMark(text)) return null;
  return (bothPrinted(text) ? boxes(text) : remarked(text)) ?? 'invalid';
}

function word(text: string): boolean | null {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

const TICK = '[√✓✔☑✅■●v]';
const EMPTY = '[□☐○×]';

/** A form with both answers printed and nothing else. */
function bothPrinted(text: string): boolean {
  return (
    new RegExp(`^(?:[是有否无/、,;()]|${TICK}|${EMPTY})+$`).test(text) &&
    /[是有].*[否无]|[否无].*[是有]/.test(text)
  );
}

/** Which of two printed answers is ticked; null where none or both are. */
function boxes(text: string): boolean | null {
  const ticked = (answers: string): boolean =>
    new RegExp(`^${TICK}${answers}|[/、,;()]${TICK}${answers}|[是有]${TICK}${answers}`).test(text);
  const tickedAfter = (answers: string): boolean =>
    new RegExp(`^(?:[是有]${EMPTY}?)?${answers}${TICK}`).test(text);
  const before = new RegExp(`^(?:${TICK}|${EMPTY})`).test(text);
  const yes = before ? ticked('[是有]') : tickedAfter('[是有]');
  const no = before ? ticked('[否无]') : tickedAfter('[否无]');
  return yes === no ? null : yes;
}

/** 是（港资）, 是，德国独资, 否-内资: the answer stands first, a mark divides it from the rest. */
function remarked(text: string): boolean | null {
  const m = /^([^([【,;、:\-—/]{1,3})[([【,;、:\-—/].+$/.exec(text);
  return m ? word(m[1] ?? '') : null;
}
