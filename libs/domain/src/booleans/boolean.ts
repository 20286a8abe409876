import { isBlankMark } from '../text/blank';
import { compactText } from '../text/width';

const YES = new Set(
  '是 是的 √ ✓ ✔ ☑ ✅ ■ ● 1 y yes t true 有 对 对的 真 属于 属 已 确认 on v ⅴ 涉外 属于涉外 涉及'.split(
    ' ',
  ),
);
const NO = new Set(
  '否 不是 × ✗ ✘ ❌ ☒ x 0 n no f false 无 没有 没 非 不 错 假 不属于 不涉及 未 off 非涉外 不涉外 不属于涉外'.split(
    ' ',
  ),
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
  if (text !== '*' && isBlankMark(text)) return null;
  return boxes(text) ?? remarked(text) ?? 'invalid';
}

function word(text: string): boolean | null {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

/** Every tick as √, every empty box or pair of brackets as □, without the marks between. */
function plainBoxes(text: string): string {
  return text
    .replace(/[✓✔☑✅■●v]/g, '√')
    .replace(/[☐○×]/g, '□')
    .replace(/[([]√[)\]]/g, '√')
    .replace(/[([][)\]]/g, '□')
    .replace(/[/、,;]/g, '');
}

/** A form with the answers printed, exactly one of them ticked: ☑是 ☐否, 是√ 否, 否（√）; null for anything else. */
function boxes(text: string): boolean | null {
  const plain = plainBoxes(text);
  const one = /^√?([是有否无])√?$/.exec(plain);
  if (one && plain.length === 2) return word(one[1] ?? '');
  const m = /^([√□]?)([是有否无])([√□]?)([是有否无])([√□]?)$/.exec(plain);
  if (!m) return null;
  const first = m[1] ? m[1] === '√' : m[3] === '√';
  const second = m[1] ? m[3] === '√' : m[5] === '√';
  const [a, b] = [word(m[2] ?? ''), word(m[4] ?? '')];
  return first === second || a === b ? null : first ? a : b;
}

/** 是（港资）, 是，德国独资, 否-内资: the answer stands first, a mark divides it from the rest. */
function remarked(text: string): boolean | null {
  if (/^[是有否无√□/、,;()[\]]*$/.test(plainBoxes(text))) return null;
  const m = /^([^([【,;、:\-—/]{1,3})[([【,;、:\-—/].+$/.exec(text);
  return m ? word(m[1] ?? '') : null;
}
