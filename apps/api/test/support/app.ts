/** The real server over a real database; only the port is missing. */
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tmpdir } from 'node:os';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { configureApp, createAdapter } from '../../src/configure-app';
import type { AppConfig } from '../../src/platform/config';
import { Clock } from '../../src/platform/clock';
import { FirstStart } from '../../src/features/identity';
import { createTestDatabase, type TestDatabase } from './database';

/** The day on which tests happen unless they say otherwise: after the demo ledger's year. */
export class FixedClock extends Clock {
  instant = new Date('2026-11-22T04:00:00Z');
  override now(): Date {
    return this.instant;
  }
}

export interface TestApp {
  app: NestFastifyApplication;
  server: ReturnType<NestFastifyApplication['getHttpServer']>;
  database: TestDatabase;
  clock: FixedClock;
  /** Every address that the HTTP server itself knows, `GET /api/v1/companies`; also those that Nest does not know. */
  addresses: string[];
  /** Rows of a statement, with the rights of the application; for what no answer shows. */
  rows<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export function testConfig(database: TestDatabase, overrides: Partial<AppConfig> = {}): AppConfig {
  return {
    root: process.env.LANDFALL_ROOT ?? `${__dirname}/../../../..`,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: tmpdir(),
    ownerDatabaseUrl: database.ownerUrl,
    demo: true,
    adminPassword: 'admin-password-of-tests',
    secrets: { accessTokenKey: 'access-token-key-of-tests-0123456789', appRolePassword: 'landfall-test' },
    version: '0.0.0-test',
    ...overrides,
  };
}

/**
 * The server with the demo team's accounts, unless `overrides` say `demo: false`: then with one administrator.
 * `planted` adds what a test wants the server to refuse.
 */
export async function createTestApp(
  overrides: Partial<AppConfig> = {},
  planted: { controllers?: Type[] } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new FixedClock();
  const config = testConfig(database, overrides);
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(config, { url: database.appUrl, poolSize: 6 })],
    controllers: planted.controllers ?? [],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const adapter = createAdapter();
  const addresses: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    addresses.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: ['error', 'warn'],
  });
  await configureApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(FirstStart).run();
  return {
    app,
    server: app.getHttpServer(),
    database,
    clock,
    addresses,
    rows: (sql, values) => app.get(DataSource).query(sql, values),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
