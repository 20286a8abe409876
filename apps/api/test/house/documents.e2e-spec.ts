import request from 'supertest';
import { createTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

test('the document is OpenAPI 3.1 and open to everybody', async () => {
  const answer = await request(app.server).get('/api/openapi.json').expect(200);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  const document = answer.body as { openapi: string; paths: object };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths)).toContain('/api/v1/companies/{id}');
});

test('the page to browse it runs under the content security policy: nothing inline, all from here', async () => {
  const page = await request(app.server).get('/api/docs').expect(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  expect(page.text).not.toMatch(/<script>|<style>|https?:/);
  const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(sources).toHaveLength(4);
  for (const path of sources) await request(app.server).get(path).expect(200);
});

test('nothing else of that package is served', async () => {
  for (const path of ['package.json', 'index.html', '../../package.json', '%2e%2e/package.json', ''])
    await request(app.server).get(`/api/docs/assets/${path}`).expect(404);
});
