import { compactText } from '../text/width';

const USCC_CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export interface UsccCheck {
  valid: boolean;
  /** Normalised; with O and I read as 0 and 1 where that makes it verify. */
  code: string;
  /** Why it is not valid. `lossy`: a spreadsheet made a number of it and its last digits are gone for good. */
  reason?: 'length' | 'charset' | 'checkDigit' | 'lossy';
  /** Whether positions 9–17 are a valid organisation code too; only said of a valid code. */
  organisationCodeValid?: boolean;
}

/** Upper case, half width, without blanks, hyphens, apostrophes and a leading 统一社会信用代码：. */
export function normalizeUscc(text: string): string {
  return compactText(text)
    .replace(/^.*[:](?=[^:]*$)/, '')
    .replace(/[\s'"`’‘“”\-–—_.·]/g, '')
    .toUpperCase();
}

/**
 * Checks a unified social credit code by GB 32100-2015 (domain 2.8). The check character is
 * (31 − Σ Cᵢ·Wᵢ mod 31) mod 31 over the first 17. Letters O and I, which no code has, are read as 0 and 1 only where
 * the result verifies. A number, or text such as 9.13E+17, has lost digits and is never accepted.
 */
export function checkUscc(input: string | number): UsccCheck {
  const code = normalizeUscc(String(input));
  if (typeof input === 'number' || isLossy(String(input))) {
    return {
      valid: false,
      code,
      reason: code.length < 15 && typeof input === 'number' && !isLossy(code) ? 'length' : 'lossy',
    };
  }
  if (code.length !== 18) return { valid: false, code, reason: 'length' };
  const repaired = code.replace(/O/g, '0').replace(/I/g, '1');
  if (verifies(repaired)) {
    return {
      valid: true,
      code: repaired,
      organisationCodeValid: checkOrganisationCode(repaired.slice(8, 17)),
    };
  }
  if ([...code].some((char) => !USCC_CHARSET.includes(char)))
    return { valid: false, code, reason: 'charset' };
  return { valid: false, code, reason: /^\d{15}000$/.test(code) ? 'lossy' : 'checkDigit' };
}

/**
 * Checks an organisation code by GB 11714: 8 characters (0–9, A–Z = 10–35) and a check character
 * 11 − Σ mod 11, 10 as X, 11 as 0. A hyphen before the check character is allowed.
 */
export function checkOrganisationCode(text: string): boolean {
  const code = normalizeUscc(text);
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * parseInt(code[i] ?? '0', 36),
    0,
  );
  const check = 11 - (sum % 11);
  return code[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** The check character for the first 17 of a code: for demo data and tests. Null where one is not of the charset. */
export function usccCheckCharacter(first17: string): string | null {
  if (first17.length !== 17) return null;
  let sum = 0;
  for (const [i, weight] of USCC_WEIGHTS.entries()) {
    const value = USCC_CHARSET.indexOf(first17[i] ?? '?');
    if (value < 0) return null;
    sum += value * weight;
  }
  return USCC_CHARSET[(31 - (sum % 31)) % 31] ?? null;
}

function verifies(code: string): boolean {
  return usccCheckCharacter(code.slice(0, 17)) === code[17];
}

/** 9.13E+17: the mantissa of a number that once was a code. */
function isLossy(text: string): boolean {
  return /^\s*'?\d(?:\.\d+)?E\+?\d{1,2}\s*$/i.test(compactText(text));
}
