import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '@landfall/domain';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { readWorkbook } from './read-workbook';
import { WorkbookRefusal } from './refusal';
import type { WorkerAnswer } from './worker-protocol';

/** Beside the built program; from sources there is no such file and reading happens in the caller's thread. */
const BUILT_WORKER = fileURLToPath(new URL('./read-workbook.worker.js', import.meta.url));

/**
 * Reads workbooks off the request thread: one worker per file, with a limit of memory and of time, so that
 * whatever is uploaded costs that worker and nothing else.
 */
export class WorkbookReader {
  private readonly limits: WorkbookLimits;

  constructor(
    private readonly workerFile: string = BUILT_WORKER,
    limits: Partial<WorkbookLimits> = {},
  ) {
    this.limits = { ...WORKBOOK_LIMITS, ...limits };
  }

  /** Throws `WorkbookRefusal`. */
  async read(file: Buffer): Promise<Workbook> {
    if (file.length > this.limits.fileBytes || !existsSync(this.workerFile)) {
      return readWorkbook(file, this.limits);
    }
    const answer = await this.inWorker(file);
    if (!answer.ok) throw new WorkbookRefusal(answer.code, answer.params);
    return answer.workbook;
  }

  private inWorker(file: Buffer): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.workerFile, {
        workerData: { file: new Uint8Array(file) },
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
