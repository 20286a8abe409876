import type { Workbook } from '@landfall/domain';
import type { WorkbookRefusal } from './refusal';
import { type RefusalCode } from './refusal';

/** What the worker thread answers; errors of the program itself are left to its `error` event. */
export type WorkerAnswer =
  | { ok: true; workbook: Workbook }
  | { ok: false; code: RefusalCode; params: Record<string, string | number> };

export function refused(error: WorkbookRefusal): WorkerAnswer {
  return { ok: false, code: error.code, params: error.params };
}
