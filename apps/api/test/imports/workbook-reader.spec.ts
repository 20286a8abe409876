import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WorkbookReader } from '../../src/features/imports/workbook';
import { rawWorkbook, zip } from './support/archive';

const ROOT = path.resolve(__dirname, '../../../..');
const DEMO = readFileSync(path.join(ROOT, 'demo/ledger-2024.xlsx'));

describe('the worker thread', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'landfall-worker-'));
  const built = path.join(folder, 'read-workbook.worker.mjs');

  beforeAll(() => {
    const source = path.join(ROOT, 'apps/api/src/features/imports/workbook/read-workbook.worker.ts');
    const bundler = path.join(ROOT, 'node_modules/rolldown/bin/cli.mjs');
    const tsconfig = path.join(ROOT, 'apps/api/tsconfig.json');
    const options = ['--platform', 'node', '--format', 'esm', '--tsconfig', tsconfig, '--file', built];
    execFileSync(process.execPath, [bundler, source, ...options], { stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('reads and refuses as the function itself does', async () => {
    const reader = new WorkbookReader(built);
    expect((await reader.read(DEMO)).sheets).toHaveLength(4);
    const understood = await reader.understand(DEMO, { today: '2024-12-31' });
    expect([understood.questions, understood.facts.projects.length]).toEqual([[], 44]);
    await expect(reader.read(Buffer.from('a,b'))).rejects.toMatchObject({ code: 'importNotWorkbook' });
    await expect(reader.read(zip(rawWorkbook('<sheetData>')))).rejects.toMatchObject({
      code: 'importDamaged',
      params: { what: 'xl/worksheets/sheet1.xml' },
    });
  });

  test('ends with a refusal when it runs out of time or memory', async () => {
    const slow = path.join(folder, 'slow.mjs');
    writeFileSync(slow, 'for (;;);');
    await expect(new WorkbookReader(slow, { milliseconds: 300 }).read(DEMO)).rejects.toMatchObject({
      code: 'importBomb',
    });
    const greedy = path.join(folder, 'greedy.mjs');
    writeFileSync(greedy, 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));');
    await expect(new WorkbookReader(greedy, { heapMegabytes: 32 }).read(DEMO)).rejects.toMatchObject({
      code: 'importBomb',
    });
  });

  test('ends with an error when it breaks', async () => {
    const broken = path.join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("broken");');
    await expect(new WorkbookReader(broken).read(DEMO)).rejects.toThrow('broken');
    const silent = path.join(folder, 'silent.mjs');
    writeFileSync(silent, '');
    await expect(new WorkbookReader(silent).read(DEMO)).rejects.toThrow('without an answer');
  });

  test('from sources, without the built file, it reads in place', async () => {
    expect((await new WorkbookReader().read(DEMO)).sheets).toHaveLength(4);
  });
});
