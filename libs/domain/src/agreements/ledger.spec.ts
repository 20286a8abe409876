import fc from 'fast-check';
import { AGREEMENT_RELATIONS, type AgreementRelation } from '@landfall/contracts';
import { computeLedger, type LedgerAgreement, type LedgerLine } from './ledger';

const YI = 10_000_000_000;
let counter = 0;

function agreement(
  relation: AgreementRelation,
  day: string,
  yi: number | null,
  more: Partial<LedgerAgreement> = {},
): LedgerAgreement {
  counter += 1;
  return {
    id: String(counter).padStart(6, '0'),
    relation,
    statOn: day,
    statPrecision: 'day',
    signedOn: day,
    signedPrecision: 'day',
    amountCnyFen: yi === null ? null : Math.round(yi * YI),
    supersedesId: null,
    ...more,
  };
}
const deltas = (lines: LedgerLine[]): [number, number][] =>
  lines.map((line) => [line.deltaCount, line.deltaCnyFen / YI]);
const sum = (lines: LedgerLine[]): [number, number] => [
  lines.reduce((total, line) => total + line.deltaCount, 0),
  lines.reduce((total, line) => total + line.deltaCnyFen, 0) / YI,
];

describe('the rule table', () => {
  it.each<[string, LedgerAgreement[], [number, number][]]>([
    ['a signing', [agreement('new', '2024-01-02', 105)], [[1, 105]]],
    ['a letter of intent alone', [agreement('loi', '2024-05-22', 12)], [[0, 0]]],
    [
      'an upgrade of a letter of intent counts once, in full',
      [agreement('upgrade', '2024-04-08', 5), agreement('loi', '2024-02-20', 5)],
      [
        [0, 0],
        [1, 5],
      ],
    ],
    [
      'an upgrade of what counts already books the difference',
      [agreement('new', '2024-01-01', 5), agreement('upgrade', '2024-02-01', 7)],
      [
        [1, 5],
        [0, 2],
      ],
    ],
    [
      'a supplement and a reduction book differences to what stands',
      [
        agreement('new', '2024-01-01', 5),
        agreement('supplement', '2024-02-01', 8),
        agreement('reduction', '2024-03-01', 6),
      ],
      [
        [1, 5],
        [0, 3],
        [0, -2],
      ],
    ],
    [
      'an owner change moves nothing',
      [agreement('new', '2024-01-01', 5), agreement('owner_change', '2024-09-12', 5)],
      [
        [1, 5],
        [0, 0],
      ],
    ],
    [
      'an expansion adds its increment and no project',
      [agreement('new', '2022-06-15', 4), agreement('expansion', '2024-06-27', 1.2)],
      [
        [1, 4],
        [0, 1.2],
      ],
    ],
    [
      'a transfer takes the project out',
      [agreement('new', '2024-04-11', 2), agreement('transfer', '2024-07-19', 2)],
      [
        [1, 2],
        [-1, -2],
      ],
    ],
    [
      'a supplement without an amount changes none',
      [agreement('new', '2024-01-01', 5), agreement('supplement', '2024-02-01', null)],
      [
        [1, 5],
        [0, 0],
      ],
    ],
    [
      'an expansion of what is not signed stays in the pipeline',
      [agreement('loi', '2024-01-01', 3), agreement('expansion', '2024-02-01', 1)],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('%s', (_, agreements, expected) => {
    expect(deltas(computeLedger(agreements))).toEqual(expected);
  });

  it('ends main amount and expansions in their own buckets', () => {
    const lines = computeLedger([
      agreement('new', '2023-01-01', 4),
      agreement('expansion', '2023-06-01', 1),
      agreement('termination', '2024-01-01', null),
      agreement('new', '2024-06-01', 3),
    ]);
    expect(lines.map((line) => [line.relation, line.deltaCount, line.deltaCnyFen / YI])).toEqual([
      ['new', 1, 4],
      ['expansion', 0, 1],
      ['termination', -1, -4],
      ['expansion', 0, -1],
      ['new', 1, 3],
    ]);
    const main = lines.filter((line) => line.relation !== 'expansion');
    expect(sum(main)).toEqual([1, 3]);
  });

  it('books a change of an expansion as expansion', () => {
    const expansion = agreement('expansion', '2024-02-01', 2);
    const lines = computeLedger([
      agreement('new', '2024-01-01', 5),
      expansion,
      agreement('change', '2024-03-01', 1.5, { supersedesId: expansion.id }),
    ]);
    expect(lines.at(-1)).toMatchObject({ relation: 'expansion', deltaCnyFen: -0.5 * YI });
  });

  it('starts from what an expansion says now where it is superseded twice', () => {
    const expansion = agreement('expansion', '2024-02-01', 2);
    const lines = computeLedger([
      agreement('new', '2024-01-01', 5),
      expansion,
      agreement('change', '2024-03-01', 1.5, { supersedesId: expansion.id }),
      agreement('change', '2024-04-01', 1, { supersedesId: expansion.id }),
    ]);
    expect(sum(lines.filter((line) => line.relation === 'expansion'))).toEqual([0, 1]);
  });

  it('refuses a counted project that is signed as new once more', () => {
    expect(() =>
      computeLedger([agreement('new', '2024-01-01', 5), agreement('new', '2024-02-01', 5)]),
    ).toThrow('ledgerCountOutOfRange');
  });

  it('books on the statistical day and keeps the day of the fact', () => {
    const [line] = computeLedger([agreement('new', '2024-10-23', 5, { signedOn: '2024-09-30' })]);
    expect(line).toMatchObject({ entryOn: '2024-10-23', occurredOn: '2024-09-30' });
  });
});

describe('whatever agreements a project has', () => {
  const anyAgreement = fc.record({
    relation: fc.constantFrom(...AGREEMENT_RELATIONS),
    day: fc.integer({ min: 1, max: 28 }),
    amount: fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 })),
    supersedes: fc.option(fc.nat({ max: 11 })),
  });
  it('keeps the invariants after every line, or refuses', () => {
    fc.assert(
      fc.property(fc.array(anyAgreement, { maxLength: 12 }), (list) => {
        const agreements = list.map(({ relation, day, amount }) =>
          agreement(relation, `2024-01-${String(day).padStart(2, '0')}`, null, { amountCnyFen: amount }),
        );
        list.forEach(({ supersedes }, at) => {
          const one = agreements[at];
          if (one && supersedes !== null) one.supersedesId = agreements[supersedes]?.id ?? null;
        });
        let lines: LedgerLine[];
        try {
          lines = computeLedger(agreements);
        } catch (error) {
          expect((error as Error).message).toBe('ledgerCountOutOfRange');
          return;
        }
        const count = lines.reduce((total, line) => total + line.deltaCount, 0);
        const fen = lines.reduce((total, line) => total + line.deltaCnyFen, 0);
        expect([0, 1]).toContain(count);
        expect(fen).toBeGreaterThanOrEqual(0);
        expect(count === 0 && fen !== 0).toBe(false);
      }),
    );
  });
});
