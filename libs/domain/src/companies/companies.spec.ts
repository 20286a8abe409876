import { COMPANY_LIFECYCLES, type ForeignPeriod } from '@landfall/contracts';
import { COMPANY_TRANSITIONS, foreignStanding, freezeStanding, periodFaults, refreezeStanding } from '.';

const period = (basis: ForeignPeriod['basis'], validFrom: string | null, validTo: string | null) => ({
  basis,
  validFrom,
  validTo,
});

describe('foreign-related on a day', () => {
  const spring = [period('FDI', '2024-03-01', '2024-05-31')];
  it.each([
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-05-31', true],
    ['2024-06-01', false],
  ])('on %s: %s', (day, expected) => {
    expect(foreignStanding(spring, day).foreignRelated).toBe(expected);
  });

  it('has open ends', () => {
    expect(foreignStanding([period('HMT', null, '2024-01-31')], '1999-01-01').basis).toBe('HMT');
    expect(foreignStanding([period('OVS', '2024-01-01', null)], '2050-01-01').basis).toBe('OVS');
    expect(foreignStanding([], '2024-01-01')).toEqual({ foreignRelated: false, basis: null });
  });

  it('needs the whole span of a day that is known less exactly', () => {
    expect(foreignStanding(spring, '2024-03-01', 'month').foreignRelated).toBe(true);
    expect(foreignStanding(spring, '2024-01-01', 'quarter').foreignRelated).toBe(false);
    expect(foreignStanding([period('FDI', '2024-03-02', null)], '2024-03-01', 'month').foreignRelated).toBe(
      false,
    );
  });
});

describe('what is frozen at a visit', () => {
  const later = [period('FDI', '2024-06-01', null)];
  it.each([
    ['a blank cell before the flag', undefined, '2024-05-31', false, null, 'company'],
    ['a blank cell after the flag', null, '2024-06-01', true, 'FDI', 'company'],
    ['a stated yes before the flag', true, '2024-05-31', true, null, 'stated'],
    ['a stated yes after the flag', true, '2024-06-01', true, 'FDI', 'stated'],
    ['a stated no stays no', false, '2024-06-01', false, null, 'stated'],
  ] as const)('%s', (_, stated, day, foreignRelated, basis, source) => {
    expect(freezeStanding(stated, later, day)).toEqual({ foreignRelated, basis, source });
  });
});

describe('what stays frozen when a visit is changed', () => {
  const later = [period('FDI', '2024-06-01', null)];
  const stated = { foreignRelated: false, basis: null, source: 'stated' } as const;
  const own = { foreignRelated: false, basis: null, source: 'company' } as const;
  const flagged = { foreignRelated: true, basis: 'FDI', source: 'company' } as const;
  it.each([
    ['stated, moved', stated, undefined, true, stated],
    ['own, not moved, flagged since', own, undefined, false, own],
    ['own, moved to after the flag', own, undefined, true, flagged],
    ['stated, taken back', stated, null, false, flagged],
    ['own, now stated', own, true, false, { foreignRelated: true, basis: 'FDI', source: 'stated' }],
    ['a company that came in', null, undefined, false, flagged],
  ] as const)('%s', (_, before, said, moved, expected) => {
    expect(refreezeStanding(before, said, moved, later, '2024-06-01')).toEqual(expected);
  });
});

it('finds periods that end before they start', () => {
  const periods = [period('FDI', '2024-01-01', '2024-01-01'), period('FDI', '2024-01-02', '2024-01-01')];
  expect(periodFaults(periods)).toEqual([{ path: 'foreignPeriods.1.validTo', code: 'endBeforeStart' }]);
});

it('lets every lifecycle be reached and left', () => {
  const reached = new Set(COMPANY_LIFECYCLES.flatMap((from) => COMPANY_TRANSITIONS[from]));
  expect([...reached].sort()).toEqual([...COMPANY_LIFECYCLES].sort());
  for (const from of COMPANY_LIFECYCLES) expect(COMPANY_TRANSITIONS[from]).not.toHaveLength(0);
});
