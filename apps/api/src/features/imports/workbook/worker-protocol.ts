import type { UnderstandOptions, Understanding, Workbook } from '@landfall/domain';
import type { RefusalCode, WorkbookRefusal } from './refusal';

/** What the worker thread is given. With options the workbook is understood there too. */
export interface WorkerTask {
  file: Uint8Array;
  options: UnderstandOptions | null;
}

/** What it answers; errors of the program itself are left to its `error` event. */
export type WorkerAnswer =
  | { ok: true; result: Workbook | Understanding }
  | { ok: false; code: RefusalCode; params: Record<string, string | number> };

export function refused(error: WorkbookRefusal): WorkerAnswer {
  return { ok: false, code: error.code, params: error.params };
}
