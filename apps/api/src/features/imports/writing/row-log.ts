import type { ImportCounts, ImportRowView, RowDecision } from '@landfall/contracts';
import type { RowRef } from '@landfall/domain';

export type RecordKind = ImportRowView['records'][number]['kind'];
type Countable = 'companies' | 'contacts' | 'trips' | 'visits' | 'projects' | 'agreements';

const PLURAL: Readonly<Record<RecordKind, Countable>> = {
  company: 'companies',
  contact: 'contacts',
  trip: 'trips',
  visit: 'visits',
  project: 'projects',
  agreement: 'agreements',
};
const WEIGHT: Readonly<Record<'create' | 'change' | 'same', number>> = { create: 3, change: 2, same: 1 };
type Outcome = keyof typeof WEIGHT;

/** What became of each row of the workbook: the weightiest thing that it did, and the records that it met. */
export interface RowOutcome {
  decision: RowDecision;
  records: { kind: RecordKind; id: string }[];
}

/** Collects, while records are written, what each row did and how many records of each kind were touched. */
export class RowLog {
  readonly rows = new Map<string, RowOutcome>();
  readonly counts: Record<Countable, ImportCounts>;

  constructor() {
    const none = (): ImportCounts => ({ created: 0, changed: 0, unchanged: 0 });
    this.counts = {
      companies: none(),
      contacts: none(),
      trips: none(),
      visits: none(),
      projects: none(),
      agreements: none(),
    };
  }

  note(kind: RecordKind, id: string, outcome: Outcome, rows: readonly RowRef[]): void {
    const counts = this.counts[PLURAL[kind]];
    if (outcome === 'create') counts.created += 1;
    else if (outcome === 'change') counts.changed += 1;
    else counts.unchanged += 1;
    for (const row of rows) this.touch(rowKey(row), kind, id, outcome);
  }

  private touch(key: string, kind: RecordKind, id: string, outcome: Outcome): void {
    const known = this.rows.get(key);
    if (!known) {
      this.rows.set(key, { decision: outcome, records: [{ kind, id }] });
      return;
    }
    const weight = known.decision in WEIGHT ? WEIGHT[known.decision as Outcome] : 0;
    if (WEIGHT[outcome] > weight) known.decision = outcome;
    known.records.push({ kind, id });
  }
}

export function rowKey({ sheet, row }: RowRef): string {
  return `${sheet}\u0000${row}`;
}
