const TWINS: Record<string, string> = {
  壹: '一', 弌: '一', 贰: '二', 貳: '二', 弍: '二', 两: '二', 兩: '二', 叁: '三', 叄: '三', 參: '三', 弎: '三',
  肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九', 〇: '零', '○': '零',
  拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 圆: '元', 圓: '元', 廿: '二十', 卅: '三十', 卌: '四十',
}; // prettier-ignore

const DIGITS = '零一二三四五六七八九';

/** Formal (壹贰叁拾佰仟萬億圆), old (廿卅) and spoken (两) numerals as 一二三十百千万亿元. */
export function plainNumerals(text: string): string {
  return text.replace(/[壹弌贰貳弍两兩叁叄參弎肆伍陆陸柒捌玖〇○拾佰仟萬億圆圓廿卅卌]/g, (c) => TWINS[c] ?? c);
}

/** The value of one Chinese digit (after `plainNumerals`), or -1. */
export function chineseDigit(char: string): number {
  return DIGITS.indexOf(char);
}

/** 十 → 10, 二十三 → 23, 五 → 5, 一百零五 → 105 (after `plainNumerals`, below 1000); null where it is no such numeral. */
export function smallChineseNumber(text: string): number | null {
  const m =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(text);
  if (!m || text === '') return null;
  const hundreds = m[1] ? chineseDigit(m[1]) : 0;
  const tens = m[3] ? (m[2] ? chineseDigit(m[2]) : 1) : 0;
  return hundreds * 100 + tens * 10 + (m[4] ? chineseDigit(m[4]) : 0);
}

/** 二零二四 → "2024": digit by digit; null where another character stands in it. */
export function positionalDigits(text: string): string | null {
  const digits = [...text].map(chineseDigit);
  return digits.length > 0 && digits.every((d) => d >= 0) ? digits.join('') : null;
}
