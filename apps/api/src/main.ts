import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { configureApp, createAdapter } from './configure-app';
import { DemoLedger } from './features/imports';
import { FirstStart, SignInOptionsService, assertFirstAdministrator } from './features/identity';
import { ConfigError, loadConfig } from './platform/config';
import { prepareDatabase } from './platform/database';
import { serveWebApp } from './platform/web';

async function main(): Promise<void> {
  const config = loadConfig();
  const url = await prepareDatabase(config.ownerDatabaseUrl, config.secrets.appRolePassword, (ask) =>
    assertFirstAdministrator(config, ask),
  );
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, { url }),
    createAdapter(),
    {
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  await app.get(FirstStart).run();
  await configureApp(app);
  await serveWebApp(app, config.root);
  app.enableShutdownHooks();
  await app.init();
  // The address is told when there is something to see.
  await app.get(DemoLedger).importOnce();
  await app.listen(config.port, config.host).catch((error: Error & { code?: string }) => {
    throw error.code === 'EADDRINUSE'
      ? new ConfigError(`Port ${config.port} is in use; choose another with PORT.`)
      : error;
  });
  new Logger('Landfall').log(`listening on ${config.publicUrl}`);
  // Whoever started this process (npm start) tells the person in front of it.
  const { demo } = await app.get(SignInOptionsService).read();
  const accounts = demo?.accounts.map(({ username }) => username);
  process.send?.({ ready: true, url: config.publicUrl, accounts, password: demo?.password });
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
});
