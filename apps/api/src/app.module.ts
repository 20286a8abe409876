import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURES } from './features';
import { AuditModule } from './platform/audit';
import { AuthModule } from './platform/auth';
import { ClockModule } from './platform/clock';
import { ConfigModule, type AppConfig } from './platform/config';
import { ContextModule } from './platform/context';
import { DatabaseModule, type DatabaseOptions } from './platform/database';
import { HistoryModule } from './platform/history';
import { HealthModule } from './platform/health';
import { HttpModule } from './platform/http';
import { IdentityModule } from './features/identity';

/** The whole server: machinery below, features on top. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig, database: DatabaseOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        DatabaseModule.forRoot(database),
        ContextModule,
        AuditModule,
        HistoryModule,
        AuthModule.forRoot(IdentityModule),
        HttpModule,
        HealthModule,
        ...FEATURES,
      ],
    };
  }
}
