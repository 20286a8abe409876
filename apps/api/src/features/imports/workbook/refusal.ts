import type { ProblemCode } from '@landfall/contracts';
import { DomainError } from '@landfall/domain';

/** Why a file is not read. */
export type RefusalCode = Extract<
  ProblemCode,
  | 'importNotWorkbook'
  | 'importLegacyFormat'
  | 'importEncrypted'
  | 'importTooLarge'
  | 'importTooManyRows'
  | 'importBomb'
  | 'importDamaged'
>;

/** Thrown by everything that reads a file. */
export class WorkbookRefusal extends DomainError {
  constructor(
    override readonly code: RefusalCode,
    params: Record<string, string | number> = {},
  ) {
    super(code, params);
    this.name = 'WorkbookRefusal';
  }
}
