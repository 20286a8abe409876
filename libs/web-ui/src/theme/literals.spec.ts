import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const sheets = globSync(
  ['libs/web-ui/src/**/*.css', 'libs/web-ui/src/**/*.ts', 'apps/web/src/**/*.css', 'apps/web/src/**/*.ts'],
  {
    cwd: root,
  },
).filter((file) => !file.endsWith('tokens.css') && !file.endsWith('.spec.ts'));
/** What the two files hold between `styles: \`` and its end; for a sheet the whole of it. */
const stylesIn = (file: string): string => {
  const text = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.css')) return text;
  return [...text.matchAll(/styles: `([^`]*)`/g)].map((match) => match[1]).join('\n');
};
const made = (file: string) => /zorro-(picker|select)\.css$/.test(file);

describe('colours and sizes', () => {
  it('stand in tokens.css alone', () => {
    const found = sheets.flatMap((file) =>
      (stylesIn(file).match(/#[0-9a-f]{3,8}\b|\brgba?\([^)]*\)|\bhsla?\([^)]*\)/gi) ?? []).map(
        (x) => `${file}: ${x}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('in pixels stand in tokens.css alone, but for the widths at which a page changes', () => {
    const found = sheets
      .filter((file) => !made(file))
      .flatMap((file) =>
        stylesIn(file)
          .split('\n')
          .filter((line) => /\b[1-9]\d*px\b/.test(line) && !/@(media|container)/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  it('name only tokens that exist, or what the sheet or a template sets', () => {
    const tokens = readFileSync(join(root, 'libs/web-ui/src/theme/tokens.css'), 'utf8');
    const templates = globSync(['{libs/web-ui,apps/web}/src/**/*.{html,ts}'], { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const known = new Set([
      ...[...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map((match) => match[1]),
      ...[...templates.matchAll(/\[style\.(--[\w-]+?)(?:\.[%a-z]+)?\]/g)].map((match) => match[1]),
    ]);
    const unknown = sheets.flatMap((file) =>
      [...stylesIn(file).matchAll(/var\((--[\w-]+)/g)]
        .map((match) => match[1]!)
        .filter((name) => !known.has(name) && !name.startsWith('--antd-'))
        .filter((name) => !new RegExp(`^\\s*${name}:`, 'm').test(stylesIn(file)))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
