/** A planted violation fails: each border is crossed once, in a tree of its own or in a text that is never saved. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** @param {Record<string, string>} files what the small tree holds @returns {string} the rules that it breaks */
function cruise(files) {
  const folder = mkdtempSync(join(tmpdir(), 'borders-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const config = join(root, '.dependency-cruiser.cjs');
    const run = spawnSync(
      process.execPath,
      [cruiser, ...new Set(Object.keys(files).map((f) => f.split('/')[0])), '--config', config],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return run.status === 0 ? '' : run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const empty = 'export const nothing = 0;\n';
const api = 'apps/api/src';
const cases = {
  'feature-through-its-door': {
    [`${api}/features/a/a.service.ts`]: `export * from '../b/b.service';\n`,
    [`${api}/features/b/b.service.ts`]: empty,
  },
  'platform-knows-no-feature': {
    [`${api}/platform/p.ts`]: `export * from '../features/a';\n`,
    [`${api}/features/a/index.ts`]: empty,
  },
  'controllers-go-through-services': {
    [`${api}/features/a/a.controller.ts`]: `export * from './a.repository';\n`,
    [`${api}/features/a/a.repository.ts`]: empty,
  },
  'rules-are-pure': {
    'libs/domain/src/a.ts': `export * from '../../../apps/api/src/b';\n`,
    [`${api}/b.ts`]: empty,
  },
  'no-cycles': {
    'libs/domain/src/a.ts': `export * from './b';\n`,
    'libs/domain/src/b.ts': `export * from './a';\n`,
  },
};

for (const [rule, files] of Object.entries(cases))
  test(`${rule} is caught`, () => assert.match(cruise(files), new RegExp(rule)));

test('a tree that keeps to the doors passes', () => {
  const files = {
    [`${api}/features/a/a.service.ts`]: `export * from '../b';\n`,
    [`${api}/features/b/index.ts`]: empty,
  };
  assert.equal(cruise(files), '');
});

/** Lints a text as if it stood in a file of the project. @param {string} file @param {string} text */
async function lint(file, text) {
  const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const BOUNDARY = '@nx/enforce-module-boundaries';
for (const [file, text] of [
  ['libs/domain/src/index.ts', `export * from '@landfall/web-ui';\n`],
  ['libs/contracts/src/index.ts', `export * from '@landfall/domain';\n`],
  ['libs/domain/src/index.ts', `export * from '@angular/core';\n`],
  ['apps/web/src/main.ts', `export * from '@landfall/migrations';\n`],
])
  test(`${file} may not say ${text.trim()}`, async () => {
    process.env['NX_DAEMON'] = 'false';
    assert.ok((await lint(file, text)).includes(BOUNDARY));
  });
