/** Entry of the worker thread: one file in `workerData`, one answer, done. Built as a bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { understandWorkbook } from '@landfall/domain';
import { readWorkbook } from './read-workbook';
import { WorkbookRefusal } from './refusal';
import { refused, type WorkerAnswer, type WorkerTask } from './worker-protocol';

async function main({ file, options }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const workbook = await readWorkbook(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    return { ok: true, result: options ? understandWorkbook(workbook, options) : workbook };
  } catch (error) {
    if (error instanceof WorkbookRefusal) return refused(error);
    throw error;
  }
}

void main(workerData as WorkerTask).then((answer) => parentPort?.postMessage(answer));
