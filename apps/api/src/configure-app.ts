import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@landfall/domain';
import { APP_CONFIG, type AppConfig } from './platform/config';
import { serveApiDocument } from './platform/openapi';

const MEGABYTE = 1024 * 1024;
/** A ledger of a whole team over years is below 5 MB. */
export const UPLOAD_LIMIT = 20 * MEGABYTE;

export function createAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MEGABYTE,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
  });
  // Bodies are JSON. A form could be sent by any page in the reader's browser; it is refused unread.
  adapter.getInstance().removeContentTypeParser('text/plain');
  adapter.useBodyParser('application/x-www-form-urlencoded', false, {}, () => {
    throw new DomainError('unsupportedMedia', { expected: 'application/json' });
  });
  return adapter;
}

/** Everything that main and every API test set up alike. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Angular's component styles and ECharts set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10 },
    throwFileSizeLimit: false,
  });
  serveApiDocument(app, app.get<AppConfig>(APP_CONFIG).root);
}
