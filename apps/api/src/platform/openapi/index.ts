/** The OpenAPI document of this server and a page to browse and try it. The document is made and checked by the house tests. */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ASSETS = '/api/docs/assets/';
/** The files of the browser's package that the page needs; nothing else of it is served. */
const FILES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** Without a script or style of its own in it: the content security policy holds here too. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Landfall API</title>
    <link rel="icon" href="${ASSETS}favicon-32x32.png">
    <link rel="stylesheet" href="${ASSETS}swagger-ui.css">
    <script src="${ASSETS}swagger-ui-bundle.js" defer></script>
    <script src="/api/docs/start.js" defer></script>
  </head>
  <body><div id="swagger-ui"></div></body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
`;

/** `root` is the folder of the project; the document stands in it. */
export function serveApiDocument(app: NestFastifyApplication, root: string): void {
  const document = readFileSync(join(root, 'apps/api/openapi.json'), 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  const answer = (path: string, type: string, text: string): void => {
    fastify.get(path, (_, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
    );
  };
  answer('/api/openapi.json', 'application/json', document);
  answer('/api/docs', 'text/html', PAGE);
  answer('/api/docs/start.js', 'text/javascript', START);
  const folder = dirname(createRequire(join(root, 'package.json')).resolve('swagger-ui-dist/package.json'));
  for (const [name, type] of Object.entries(FILES))
    fastify.get(ASSETS + name, (_, reply) => reply.type(type).send(createReadStream(join(folder, name))));
}
