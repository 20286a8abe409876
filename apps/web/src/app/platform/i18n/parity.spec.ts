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

    it('puts only values into a text that its place in the code gives', () => {
      const code = globSync('**/*.{ts,html}', { cwd: join(app, folder, '..') })
        .map((file) => readFileSync(join(app, folder, '..', file), 'utf8'))
        .join('\n');
      const given = (key: string, place: string) =>
        code
          .split(`${key}'`)
          .some((after) => new RegExp(`\\b${place}\\b\\s*[:,}]`).test(after.slice(0, 400)));
      // Where both languages use a value it is there; one that only English uses is looked for in the code.
      const unknown = [...en].flatMap(([key, text]) =>
        places(text)
          .filter((place) => !places(zh.get(key) ?? '').includes(place) && !given(key, place ?? ''))
          .map((place) => `${key}: ${place}`),
      );
      expect(unknown).toEqual([]);
    });

    it('has no Chinese left in English', () => {
      expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    });
  });
});
