import fc from 'fast-check';
import { checkOrganisationCode, checkUscc, normalizeUscc, usccCheckCharacter } from './uscc';

const CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALID = [
  '91350100M000100Y43',
  '91440300192317458F',
  '914403001922038216',
  '9144030071526726XG',
  '91330100799655058B',
  '91330000733796106P',
  '91330110MA00003300',
  '91330110MA9X00011J',
];

describe('checkUscc: the vectors of domain 2.8', () => {
  it.each(VALID)('%s is valid', (code) => {
    expect(checkUscc(code)).toMatchObject({ valid: true, code });
  });

  it.each([
    '91440300192317458F',
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
    '91330000733796106P',
  ])('%s holds a valid organisation code', (code) => {
    expect(checkUscc(code).organisationCodeValid).toBe(true);
  });

  it('refuses the example with Z that is copied all over the web', () => {
    expect(checkUscc('91350100M000100Y4Z')).toEqual({
      valid: false,
      code: '91350100M000100Y4Z',
      reason: 'charset',
    });
  });

  it('finds every single substitution and every adjacent transposition', () => {
    const code = '91330100799655058B';
    let substitutions = 0;
    for (let i = 0; i < 17; i++) {
      for (const char of CHARSET) {
        if (char === code[i]) continue;
        substitutions++;
        expect(checkUscc(code.slice(0, i) + char + code.slice(i + 1)).valid).toBe(false);
      }
      const [a, b] = [code[i] ?? '', code[i + 1] ?? ''];
      if (a !== b) expect(checkUscc(code.slice(0, i) + b + a + code.slice(i + 2)).valid).toBe(false);
    }
    expect(substitutions).toBe(510);
  });
});

describe('checkUscc: as people write it', () => {
  it.each([
    ['91340104ma9x01073l', '91340104MA9X01073L'],
    [' 9133 0110 MA9X 0001 1J ', '91330110MA9X00011J'],
    ['９１３３０１１０ＭＡ９Ｘ０００１１Ｊ', '91330110MA9X00011J'],
    ["'91330110MA9X00011J", '91330110MA9X00011J'],
    ['91330110-MA9X00011-J', '91330110MA9X00011J'],
    ['统一社会信用代码：91330110MA9X00011J', '91330110MA9X00011J'],
    ['9133O11OMA9XOOO11J', '91330110MA9X00011J'],
    ['9I3301I0MA9X00011J', '91330110MA9X00011J'],
    ['\u200b91330110MA9X00011J\n', '91330110MA9X00011J'],
  ])('%s', (text, code) => {
    expect(checkUscc(text)).toMatchObject({ valid: true, code });
  });

  it.each([
    ['9.13E+17', 'lossy'],
    ['9.1330110799655E+17', 'lossy'],
    [913301107996550580, 'lossy'],
    ['913301007996550000', 'lossy'],
    [330110000012345, 'lossy'],
    [12345, 'length'],
    ['91330110MA9X0001', 'length'],
    ['', 'length'],
    ['无', 'length'],
    ['91330110MA9X00011S', 'charset'],
    ['9133O11OMA9XOOO12J', 'charset'],
    ['91330110MA9X00012J', 'checkDigit'],
  ] as const)('%s is refused: %s', (text, reason) => {
    expect(checkUscc(text)).toMatchObject({ valid: false, reason });
  });

  it('accepts what it generates, in any dress, and nothing with another check character', () => {
    const body = fc.string({ unit: fc.constantFrom(...CHARSET), minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.constantFrom(...CHARSET), (first17, other) => {
        const check = usccCheckCharacter(first17) ?? '';
        expect(checkUscc(` ${(first17 + check).toLowerCase()}`)).toMatchObject({
          valid: true,
          code: first17 + check,
        });
        if (other !== check) expect(checkUscc(first17 + other).valid).toBe(false);
      }),
    );
  });

  it('says nothing for a wrong number of characters or a foreign one', () => {
    expect(usccCheckCharacter('123')).toBeNull();
    expect(usccCheckCharacter('Z'.repeat(17))).toBeNull();
  });

  it('normalises without judging', () => {
    expect(normalizeUscc(' 91-33 ma')).toBe('9133MA');
  });
});

describe('checkOrganisationCode', () => {
  it.each([
    ['192317458', true],
    ['19231745-8', true],
    ['71526726X', true],
    ['79965505-8', true],
    ['79965505-7', false],
    ['7996550', false],
    ['', false],
    ['79965505A', false],
  ])('%s', (code, valid) => {
    expect(checkOrganisationCode(code)).toBe(valid);
  });
});
