import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = join(__dirname, '../..');
const folders = globSync('**/i18n/zh.json', { cwd: app }).map((file) => file.replace(/\/zh\.json$/, ''));
const read = (folder: string, language: string) =>
  flatten(JSON.parse(readFileSync(join(app, folder, `${language}.json`), 'utf8')));

function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, String(value)] as [string, string]],
    ),
  );
}
const places = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('are found', () => expect(folders.length).toBeGreaterThan(2));

  describe.each(folders)('%s', (folder) => {
    const zh = read(folder, 'zh');
    const en = read(folder, 'en');

    it('has the same keys in Chinese and English', () => {
      expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    });

    it('has no empty text', () => {
      expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('puts only values that both languages know into a text', () => {
      const differing = [...zh].filter(([key, text]) => {
        const other = places(en.get(key) ?? '');
        return other.some((place) => !places(text).includes(place));
      });
      expect(differing).toEqual([]);
    });

    it('has no Chinese left in English', () => {
      expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    });
  });
});
