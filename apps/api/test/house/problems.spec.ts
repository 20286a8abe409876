import {
  FIELD_PROBLEMS,
  FIELD_PROBLEM_TEXTS_EN,
  FIELD_PROBLEM_TEXTS_ZH,
  PROBLEMS,
  PROBLEM_TEXTS_EN,
  PROBLEM_TEXTS_ZH,
  type ProblemCode,
} from '@landfall/contracts';

const HAN = /\p{Script=Han}/u;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const codes = Object.keys(PROBLEMS) as ProblemCode[];

test.each(codes)('%s has a text in both languages, with the same parameters', (code) => {
  const zh = PROBLEM_TEXTS_ZH[code];
  const en = PROBLEM_TEXTS_EN[code];
  expect(zh.title).toMatch(HAN);
  expect(zh.detail).toMatch(HAN);
  expect(en.title).toMatch(/^[A-Z]/);
  expect(`${en.title}${en.detail}`).not.toMatch(HAN);
  expect(placeholders(en.detail)).toEqual(placeholders(zh.detail));
  expect(placeholders(en.title + zh.title)).toEqual([]);
});

test.each(FIELD_PROBLEMS)('the field code %s has a text in both languages', (code) => {
  expect(FIELD_PROBLEM_TEXTS_ZH[code]).toMatch(HAN);
  expect(FIELD_PROBLEM_TEXTS_EN[code]).toMatch(/^[A-Z]/);
  expect(placeholders(FIELD_PROBLEM_TEXTS_EN[code])).toEqual(placeholders(FIELD_PROBLEM_TEXTS_ZH[code]));
});

test('no text is left over from a code that is gone', () => {
  expect(Object.keys(PROBLEM_TEXTS_ZH).sort()).toEqual([...codes].sort());
  expect(Object.keys(PROBLEM_TEXTS_EN).sort()).toEqual([...codes].sort());
});
