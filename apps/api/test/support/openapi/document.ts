/** The OpenAPI 3.1 document of the server: routes as they run, inputs and answers as their types and checks say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../routes';
import { checkedClasses, checksByName } from './checks';
import { readControllers, type Handler } from './controller-types';
import type { Schema } from './json-schema';
import { TypeSchemas } from './type-schemas';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}
type Operation = Record<string, unknown>;

const PROBLEM = { $ref: '#/components/responses/Problem' };
const FILES: Schema = { type: 'string', format: 'binary' };
/** Uploads are read part by part and have no DTO. */
const UPLOADS: Record<string, Schema> = {
  'POST /api/v1/imports': { type: 'object', properties: { file: FILES }, required: ['file'] },
};

export function openApiDocument(root: string, routes: readonly Route[]): object {
  const { checker, handlers, contract } = readControllers(root);
  const schemas = new TypeSchemas(
    checker,
    checksByName([...checkedClasses(), ...routes.flatMap(({ inputs }) => inputs)]),
  );
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const handler = handlers.get(`${route.controller}.${route.handler}`);
    if (!handler) throw new Error(`no source found for ${route.controller}.${route.handler}`);
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operation(route, handler, schemas);
  }
  // No handler answers with it; the filter of all errors does.
  schemas.of(contract('Problem'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Landfall (落地通)',
      version,
      description:
        'Money is integers in minor units; days are `YYYY-MM-DD`; lists are paged by `cursor`; errors are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Problem: {
          description: 'What stands in the way, in the language of Accept-Language',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: Object.fromEntries([...schemas.components].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function operation(route: Route, handler: Handler, schemas: TypeSchemas): Operation {
  const open = route.access === 'public';
  const body = UPLOADS[`${route.method} ${route.path}`];
  return {
    operationId: `${route.controller.replace(/Controller$/, '')}_${route.handler}`,
    tags: [tagOf(route.path)],
    summary: handler.words || wordsOf(route.handler),
    ...(open ? { security: [] } : { 'x-permission': route.access }),
    parameters: parametersOf(route, handler, schemas, open),
    ...(handler.body && { requestBody: requestBody('application/json', schemas.of(handler.body)) }),
    ...(body && { requestBody: requestBody('multipart/form-data', body) }),
    responses: {
      [route.status]: answerOf(handler, schemas),
      default: PROBLEM,
    },
  };
}

function requestBody(mediaType: string, schema: Schema): object {
  return { required: true, content: { [mediaType]: { schema } } };
}

function answerOf({ answer }: Handler, schemas: TypeSchemas): object {
  if (!answer) return { description: 'Done' };
  const isFile = /^(StreamableFile|Buffer|Readable)$/.test(answer.symbol?.name ?? '');
  return isFile
    ? { description: 'The file', content: { 'application/octet-stream': { schema: FILES } } }
    : { description: 'The answer', content: { 'application/json': { schema: schemas.of(answer) } } };
}

function parametersOf(route: Route, handler: Handler, schemas: TypeSchemas, open: boolean): Parameter[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const ids = handler.decorators.includes('RecordId');
  const header = (name: string, required: boolean, schema: Schema): Parameter => ({
    ...{ name, in: 'header' as const, required, schema },
  });
  return [
    ...inPath.map((name) => ({
      ...{ name, in: 'path' as const, required: true },
      schema: ids && name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
    })),
    ...(handler.query ? schemas.propertiesOf(handler.query) : []).map((property) => ({
      ...property,
      in: 'query' as const,
    })),
    ...(handler.decorators.includes('IfMatch') ? [header('If-Match', true, { type: 'string' })] : []),
    ...(handler.decorators.includes('IfMatchIfGiven') ? [header('If-Match', false, { type: 'string' })] : []),
    ...(route.method === 'POST' && !open
      ? [header('Idempotency-Key', false, { type: 'string', maxLength: 200 })]
      : []),
  ];
}

function tagOf(path: string): string {
  return path.replace(/^\/api\/v1/, '').split('/')[1] ?? '';
}

function wordsOf(handler: string): string {
  const words = handler.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
