import type { DatePrecision, Day, ForeignBasis, ForeignPeriod } from '@landfall/contracts';
import { spanEnd } from '../dates';
import type { FieldFault } from '../problem';

export interface ForeignStanding {
  foreignRelated: boolean;
  basis: ForeignBasis | null;
}
type Span = Pick<ForeignPeriod, 'basis' | 'validFrom' | 'validTo'>;

/**
 * Whether a company is foreign-related on a day, by its own periods; both ends belong to a period (R4).
 * A day known less exactly is a span: one period must cover all of it, since a day is never invented (2.1).
 */
export function foreignStanding(
  periods: readonly Span[],
  day: Day,
  precision: DatePrecision = 'day',
): ForeignStanding {
  const end = spanEnd(day, precision);
  const period = periods.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || end <= validTo),
  );
  return { foreignRelated: period !== undefined, basis: period?.basis ?? null };
}

export interface FrozenStanding extends ForeignStanding {
  /** Who said so: the person or ledger that logged the visit, or the company's own periods. */
  source: 'stated' | 'company';
}

/**
 * What is frozen at a visit: a stated yes or no stands; where nothing was stated, the company's own periods on
 * that day decide (R4). A stated yes takes its basis from the company's periods, where one covers the day.
 */
export function freezeStanding(
  stated: boolean | null | undefined,
  periods: readonly Span[],
  day: Day,
  precision: DatePrecision = 'day',
): FrozenStanding {
  const own = foreignStanding(periods, day, precision);
  if (stated === null || stated === undefined) return { ...own, source: 'company' };
  return { foreignRelated: stated, basis: stated ? own.basis : null, source: 'stated' };
}

/**
 * What stands frozen after a visit was changed. What was stated stays; what the company's own periods said is asked
 * again only where the visit moved to another day. `stated`: undefined says nothing new, null takes a statement back.
 */
export function refreezeStanding(
  before: FrozenStanding | null,
  stated: boolean | null | undefined,
  moved: boolean,
  periods: readonly Span[],
  day: Day,
  precision: DatePrecision = 'day',
): FrozenStanding {
  const stays = before !== null && stated === undefined && (before.source === 'stated' || !moved);
  return stays ? before : freezeStanding(stated, periods, day, precision);
}

/** Periods whose end lies before their start; `path` as in the request. */
export function periodFaults(periods: readonly Span[], path = 'foreignPeriods'): FieldFault[] {
  return periods.flatMap(({ validFrom, validTo }, i) =>
    validFrom !== null && validTo !== null && validTo < validFrom
      ? [{ path: `${path}.${i}.validTo`, code: 'endBeforeStart' as const }]
      : [],
  );
}
