/** Whether the server lives and is ready: database reachable, migrations applied. */
import { Controller, Get, Module } from '@nestjs/common';
import { MIGRATIONS } from '@landfall/migrations';
import { DomainError } from '@landfall/domain';
import { Public } from '../auth';
import { Database } from '../database';

@Controller('health')
class HealthController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    const row = await this.database
      .one<{
        applied: number;
      }>('SELECT count(*) AS applied FROM migrations WHERE name = ANY($1)', [
        MIGRATIONS.map((migration) => migration.name),
      ])
      .catch(() => null);
    if (row?.applied !== MIGRATIONS.length) throw new DomainError('unavailable');
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
