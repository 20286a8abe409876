import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  understandWorkbook,
  type UnderstandOptions,
  type Understanding,
  type Workbook,
} from '@landfall/domain';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { readWorkbook } from './read-workbook';
import { WorkbookRefusal } from './refusal';
import type { WorkerAnswer, WorkerTask } from './worker-protocol';

/** Beside the built program; from sources there is no such file and reading happens in the caller's thread. */
const BUILT_WORKER = fileURLToPath(new URL('./read-workbook.worker.js', import.meta.url));

/**
 * Reads workbooks off the request thread: one worker per file, with a limit of memory and of time, so that
 * whatever is uploaded costs that worker and nothing else. Everything throws `WorkbookRefusal`.
 */
export class WorkbookReader {
  private readonly limits: WorkbookLimits;

  constructor(
    private readonly workerFile: string = BUILT_WORKER,
    limits: Partial<WorkbookLimits> = {},
  ) {
    this.limits = { ...WORKBOOK_LIMITS, ...limits };
  }

  /** The plain grids. */
  async read(file: Buffer): Promise<Workbook> {
    if (this.isHere(file)) return readWorkbook(file, this.limits);
    return (await this.inWorker({ file: new Uint8Array(file), options: null })) as Workbook;
  }

  /** What the workbook says; a large ledger takes seconds, so this too is done in the worker. */
  async understand(file: Buffer, options: UnderstandOptions): Promise<Understanding> {
    if (this.isHere(file)) return understandWorkbook(await readWorkbook(file, this.limits), options);
    return (await this.inWorker({ file: new Uint8Array(file), options })) as Understanding;
  }

  private isHere(file: Buffer): boolean {
    return file.length > this.limits.fileBytes || !existsSync(this.workerFile);
  }

  private async inWorker(task: WorkerTask): Promise<Workbook | Understanding> {
    const answer = await this.ask(task);
    if (!answer.ok) throw new WorkbookRefusal(answer.code, answer.params);
    return answer.result;
  }

  private ask(task: WorkerTask): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.workerFile, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
      });
      const timer = setTimeout(() => stop(new WorkbookRefusal('importBomb')), this.limits.milliseconds);
      const finish = (): void => {
        clearTimeout(timer);
        void worker.terminate();
      };
      const stop = (error: Error): void => {
        finish();
        reject(error);
      };
      worker.once('message', (answer: WorkerAnswer) => {
        finish();
        resolve(answer);
      });
      worker.once('error', (error: Error & { code?: string }) => {
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookRefusal('importBomb') : error);
      });
      worker.once('exit', () => stop(new Error('The worker ended without an answer.')));
    });
  }
}
