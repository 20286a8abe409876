/** The one error that rules and use cases throw: a code and what its text names. Texts live with the codes. */
import type { FieldProblemCode, ProblemCode } from '@landfall/contracts';

export type ProblemParams = Record<string, string | number>;

/** A fault of one field; `path` as in the request, `companies.0.companyId`. */
export interface FieldFault {
  path: string;
  code: FieldProblemCode;
  params?: ProblemParams;
}

export interface DomainErrorExtra {
  errors?: FieldFault[];
  /** With `stale`: the record as it stands now. */
  current?: unknown;
  /** What stands in the way, for codes that promise a list. */
  blockers?: unknown[];
}

export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly extra: DomainErrorExtra = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Fields that do not hold; throws `validation` if there are any. */
export function refuseFaults(faults: FieldFault[]): void {
  if (faults.length > 0) throw new DomainError('validation', { count: faults.length }, { errors: faults });
}
