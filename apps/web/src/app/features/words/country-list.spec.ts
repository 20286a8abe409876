import { countries } from './country-list';

it('lists every country and region of ISO 3166-1 once, the usual ones first', () => {
  const all = countries('zh');
  expect(all.slice(0, 3).map((country) => country.name)).toEqual(['中国', '中国香港', '中国台湾']);
  expect(new Set(all.map((country) => country.code)).size).toBe(249);
  expect(all).toHaveLength(249);
});

it('sorts the others by the names of the language', () => {
  const names = countries('en')
    .slice(14)
    .map((country) => country.name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
  expect(names[0]).toBe('Afghanistan');
});
