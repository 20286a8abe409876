import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureInfo } from '@landfall/contracts';
import { signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';
import { commitImport, uploadLedger } from '../support/imports';
import { differences, type Components } from '../support/openapi/conformance';
import type { Schema } from '../support/openapi/json-schema';

const root = join(__dirname, '../../../..');
interface Document {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
  components: { schemas: Components };
}
const document = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8')) as Document;

let app: TestApp;
let lead: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  const { id } = await uploadLedger(lead, readFileSync(join(root, 'demo/ledger-2024.xlsx')));
  await commitImport(lead, id);
});
afterAll(() => app.close());

const reads = Object.keys(document.paths).filter(
  (path) => document.paths[path]?.get && !path.endsWith('.xlsx'),
);
const schemaOf = (path: string): Schema =>
  document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema ?? {};

/** A few of the addresses that a path stands for: the first, the middle and the last of its list. */
async function addressesOf(path: string): Promise<string[]> {
  if (path.includes('{measure}')) {
    const measures = await lead.read<MeasureInfo[]>('/stats/measures');
    return measures.map(({ id }) => path.replace('{measure}', id));
  }
  const [list = ''] = path.split('/{id}');
  if (list === path) return [path];
  const answer = await lead.get(list.replace('/api/v1', ''), { limit: 200 });
  const { items } = answer.body as { items: { id: string }[] };
  const some = [items[0], items[Math.floor(items.length / 2)], items.at(-1)];
  return [...new Set(some.flatMap((item) => (item ? path.replace('{id}', item.id) : [])))];
}

test.each(reads)('GET %s answers as the document says', async (path) => {
  const client = path.includes('audit-events') ? await signIn(app, 'inspector') : lead;
  const found: string[] = [];
  for (const address of await addressesOf(path)) {
    if (address.startsWith('/health')) continue;
    const answer = await client.get(address.replace('/api/v1', ''));
    expect(`${answer.status} ${address}`).toBe(`200 ${address}`);
    found.push(...differences(answer.body, schemaOf(path), document.components.schemas));
  }
  expect([...new Set(found.map((line) => line.replace(/\[\d+\]/g, '[]')))]).toEqual([]);
});
