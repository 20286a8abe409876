/** Entry of the worker thread: one file in `workerData`, one answer, done. Built as a bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './read-workbook';
import { WorkbookRefusal } from './refusal';
import { refused } from './worker-protocol';

async function main(): Promise<void> {
  const { file } = workerData as { file: Uint8Array };
  try {
    const workbook = await readWorkbook(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
    parentPort?.postMessage({ ok: true, workbook });
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    parentPort?.postMessage(refused(error));
  }
}

void main();
