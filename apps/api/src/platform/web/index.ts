/** Serves the built web app beside the API: hashed files for ever, every other page address as index.html. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const HASHED = /-[A-Z0-9]{8,}\.\w+$/;
const YEAR_SECONDS = 31_536_000;

/** Does nothing where no web app was built (tests of the API alone). */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  const folder = join(root, 'dist/apps/web/browser');
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = HASHED.test(path.replace(/\.(br|gz)$/, ''));
      reply.header('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // Page addresses belong to the web app's router; they are never API addresses.
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (/^\/(api|health|metrics)(\/|$)/.test(path) || /\.\w+$/.test(path)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
