import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { ClsModule } from 'nestjs-cls';
import { v7 as uuidv7 } from 'uuid';
import { languageOf } from '../context';
import { Database } from './database';
import { registerTypeParsers } from './pg-types';
import { ActorTransactionAdapter } from './transaction';

export interface DatabaseOptions {
  /** Connection of the role that owns nothing. */
  url: string;
  poolSize?: number;
}

interface RequestLike {
  ip?: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Short queries gain nothing from JIT; a statement that runs for a minute is a mistake. */
const SESSION =
  '-c timezone=UTC -c jit=off -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    registerTypeParsers();
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: options.url,
          autoLoadEntities: true,
          synchronize: false,
          migrationsRun: false,
          retryAttempts: 3,
          retryDelay: 500,
          extra: { max: options.poolSize ?? 12, options: SESSION, application_name: 'landfall' },
        }),
        ClsModule.forRoot({
          global: true,
          middleware: {
            mount: true,
            generateId: true,
            idGenerator: () => uuidv7(),
            setup: (cls, request: RequestLike) => {
              const header = request.headers['accept-language'];
              cls.set('language', languageOf(Array.isArray(header) ? header[0] : header));
              cls.set('ip', request.ip);
            },
          },
          plugins: [
            new ClsPluginTransactional({
              imports: [TypeOrmModule],
              adapter: new ActorTransactionAdapter(getDataSourceToken()),
            }),
          ],
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
