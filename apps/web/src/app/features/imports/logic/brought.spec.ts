import type { ImportResult } from '@landfall/contracts';
import { bringsNothing, broughtBy } from './brought';
import { fileSize } from './file-size';

const none = { created: 0, changed: 0, unchanged: 0 };
const result = (over: Partial<ImportResult>): ImportResult => ({
  companies: none,
  contacts: none,
  trips: none,
  visits: none,
  projects: none,
  agreements: none,
  period: null,
  before: null,
  after: null,
  ...over,
});

describe('what an import brought', () => {
  it('names the kinds that occur', () =>
    expect(
      broughtBy(result({ trips: { ...none, created: 47 }, projects: { ...none, unchanged: 44 } })).map(
        ({ kind, created }) => [kind, created],
      ),
    ).toEqual([
      ['trips', 47],
      ['projects', 0],
    ]));

  it('knows when everything was there already', () => {
    expect(bringsNothing(result({ trips: { ...none, unchanged: 47 } }))).toBe(true);
    expect(bringsNothing(result({ trips: { ...none, changed: 1 } }))).toBe(false);
    expect(bringsNothing(null)).toBe(false);
  });
});

describe('file size', () => {
  it.each([
    [900, '900 B'],
    [39257, '38 KB'],
    [1_300_000, '1.2 MB'],
  ])('%i → %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});
