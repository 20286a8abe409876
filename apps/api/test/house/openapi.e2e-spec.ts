import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../support/openapi/document';
import { routesOf } from '../support/routes';
import { createTestApp, type TestApp } from '../support/app';

const root = join(__dirname, '../../../..');
const file = join(root, 'apps/api/openapi.json');

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

/** `npm run openapi` writes the document; here it must already say what the server does. */
test('the committed document is that of this server', () => {
  const text = `${JSON.stringify(openApiDocument(root, routesOf(app)), null, 2)}\n`;
  if (process.env.UPDATE_EXPECTED) writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text);
});
