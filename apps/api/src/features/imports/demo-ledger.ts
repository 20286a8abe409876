import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { InjectConfig, type AppConfig } from '../../platform/config';
import { RequestContext, type Actor } from '../../platform/context';
import { UserDirectory } from '../identity';
import { ImportRunner } from './import-runner';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';

const FILE_NAME = 'ledger-2024.xlsx';
/** Whose work the demo ledger is: the clerk imports ledgers. */
const CLERK = 'clerk';

/** Brings the demo team's ledger in through the importer itself, once. */
@Injectable()
export class DemoLedger {
  private readonly logger = new Logger('Demo');

  constructor(
    @InjectConfig() private readonly config: AppConfig,
    private readonly imports: ImportsService,
    private readonly repository: ImportsRepository,
    private readonly runner: ImportRunner,
    private readonly users: UserDirectory,
    private readonly context: RequestContext,
  ) {}

  /** Goes on where an interrupted start left off; does nothing once the ledger was committed or reverted. */
  async importOnce(): Promise<void> {
    if (!this.config.demo) return;
    const clerk = (await this.users.all()).find((user) => user.username === CLERK);
    if (!clerk) return;
    const actor: Actor = {
      id: clerk.id,
      name: clerk.name,
      role: 'clerk',
      teamId: null,
      permissions: new Set(),
    };
    await this.context.runAs(actor, () => this.bringIn());
  }

  private async bringIn(): Promise<void> {
    const content = await readFile(join(this.config.root, 'demo', FILE_NAME));
    const hash = createHash('sha256').update(content).digest('hex');
    const earlier = await this.repository.attempts(hash);
    // Once it was brought in, whatever people do with it later is theirs.
    if (earlier.some(({ status }) => status === 'committed' || status === 'reverted')) return;
    const id = earlier[0]?.id ?? (await this.imports.upload(FILE_NAME, content)).id;
    await this.runner.idle();
    const read = await this.imports.get(id);
    if (read.status === 'open' && read.questions.length === 0) {
      await this.imports.commit(id);
      await this.runner.idle();
    }
    const { status, failure } = await this.imports.get(id);
    if (status !== 'committed')
      this.logger.warn(`The demo ledger was not imported: ${failure?.text ?? status}`);
  }
}
