import { Injectable } from '@nestjs/common';
import type { AgreementRelation, DatePrecision } from '@landfall/contracts';
import { computeLedger, type LedgerAgreement, type LedgerLine } from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { RequestContext } from '../../platform/context';
import { Database } from '../../platform/database';
import { ProjectStandings, type Standing } from '../projects';

type BookedAgreement = LedgerAgreement & { projectId: string };

/** An entry that takes effect, as it stands in the book. */
interface Entry extends LedgerLine {
  id: string;
  projectId: string;
}

interface NewEntry extends LedgerLine {
  projectId: string;
  reversesId: string | null;
}

/**
 * Keeps the signing ledger in step with the agreements: what the rules say now is compared with what is booked,
 * and only the differences are written, a reversal on the original day and the new line. Nothing is updated.
 */
@Injectable()
export class LedgerBook {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly standings: ProjectStandings,
  ) {}

  /**
   * Settles these projects inside the running transaction. Locks them, so that two agreements of one project
   * never settle at once. Throws `ledgerCountOutOfRange` where the rules refuse.
   */
  async settle(projectIds: readonly string[]): Promise<{ written: number }> {
    const ids = [...new Set(projectIds)].sort();
    if (ids.length === 0) return { written: 0 };
    await this.database.query('SELECT id FROM projects WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
    const agreements = groupBy(await this.bookedAgreements(ids), (agreement) => agreement.projectId);
    const entries = groupBy(await this.effectiveEntries(ids), (entry) => entry.projectId);
    const lines = new Map(ids.map((id) => [id, computeLedger(agreements.get(id) ?? [])]));
    const changes = ids.flatMap((id) => difference(id, lines.get(id) ?? [], entries.get(id) ?? []));
    await this.write(changes);
    await this.standings.follow(ids.map((id) => standing(id, lines.get(id) ?? [])));
    return { written: changes.length };
  }

  private bookedAgreements(projectIds: string[]): Promise<BookedAgreement[]> {
    return this.database.query(
      `SELECT a.id, a.project_id AS "projectId", a.relation, a.stat_on AS "statOn", a.stat_precision AS "statPrecision",
         a.signed_on AS "signedOn", a.signed_precision AS "signedPrecision",
         a.amount_cny_fen AS "amountCnyFen", a.supersedes_id AS "supersedesId"
       FROM agreements a JOIN projects p ON p.id = a.project_id
       WHERE a.project_id = ANY($1) AND a.state IN ('signed', 'verified')
         AND a.deleted_at IS NULL AND p.deleted_at IS NULL`,
      [projectIds],
    );
  }

  private effectiveEntries(projectIds: string[]): Promise<Entry[]> {
    return this.database.query(
      `SELECT id, project_id AS "projectId", agreement_id AS "agreementId", relation, entry_on AS "entryOn",
         entry_precision AS "entryPrecision", occurred_on AS "occurredOn", occurred_precision AS "occurredPrecision",
         delta_count AS "deltaCount", delta_cny_fen AS "deltaCnyFen", reason
       FROM effective_ledger_entries WHERE project_id = ANY($1)`,
      [projectIds],
    );
  }

  private async write(entries: NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const column = <T>(pick: (entry: NewEntry) => T): T[] => entries.map(pick);
    await this.database.query(
      `INSERT INTO ledger_entries (id, agreement_id, project_id, relation, entry_on, entry_precision, occurred_on,
         occurred_precision, delta_count, delta_cny_fen, reason, reverses_id, recorded_by)
       SELECT *, $13::uuid FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::text[],
         $7::date[], $8::text[], $9::smallint[], $10::bigint[], $11::text[], $12::uuid[])`,
      [
        column(() => uuidv7()),
        column((entry) => entry.agreementId),
        column((entry) => entry.projectId),
        column((entry): AgreementRelation => entry.relation),
        column((entry) => entry.entryOn),
        column((entry): DatePrecision => entry.entryPrecision),
        column((entry) => entry.occurredOn),
        column((entry): DatePrecision => entry.occurredPrecision),
        column((entry) => entry.deltaCount),
        column((entry) => entry.deltaCnyFen),
        column((entry) => entry.reason),
        column((entry) => entry.reversesId),
        this.context.actor.id,
      ],
    );
  }
}

function standing(projectId: string, lines: LedgerLine[]): Standing {
  const counted = lines.reduce((sum, line) => sum + line.deltaCount, 0) === 1;
  const last = lines.findLast((line) => line.deltaCount === -1);
  const endedBy = counted || !last ? null : last.relation === 'transfer' ? 'transfer' : 'termination';
  return { projectId, counted, endedBy };
}

/** Reversals of what no longer holds, first, then what holds newly. */
function difference(projectId: string, wanted: LedgerLine[], booked: Entry[]): NewEntry[] {
  const kept = new Set(wanted.map(fingerprint));
  const standing = new Set(booked.map(fingerprint));
  const reversals = booked
    .filter((entry) => !kept.has(fingerprint(entry)))
    .map((entry) => ({
      ...entry,
      deltaCount: (-entry.deltaCount || 0) as -1 | 0 | 1,
      deltaCnyFen: -entry.deltaCnyFen || 0,
      reversesId: entry.id,
    }));
  const added = wanted
    .filter((line) => !standing.has(fingerprint(line)))
    .map((line) => ({ ...line, projectId, reversesId: null }));
  return [...reversals, ...added];
}

function fingerprint(line: LedgerLine): string {
  const { agreementId, relation, entryOn, entryPrecision, occurredOn, occurredPrecision, deltaCount } = line;
  return JSON.stringify([
    ...[agreementId, relation, entryOn, entryPrecision, occurredOn, occurredPrecision, deltaCount],
    ...[line.deltaCnyFen, line.reason],
  ]);
}

function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
