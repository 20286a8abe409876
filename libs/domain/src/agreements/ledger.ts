import type { AgreementRelation, DatePrecision, Day, Fen, Id } from '@landfall/contracts';
import { DomainError } from '../problem';

/** A signed agreement as far as the ledger cares. */
export interface LedgerAgreement {
  id: Id;
  relation: AgreementRelation;
  /** Statistical day (entry) and day of the fact; at least one is known. */
  statOn: Day | null;
  statPrecision: DatePrecision;
  signedOn: Day | null;
  signedPrecision: DatePrecision;
  /** For supplement, change and reduction the new whole amount; for an expansion the increment. Null counts as 0. */
  amountCnyFen: Fen | null;
  supersedesId: Id | null;
}

export const LEDGER_REASONS = [
  'signed',
  'letterOfIntent',
  'upgraded',
  'difference',
  'increment',
  'ownerChange',
  'terminated',
  'transferred',
  'notCounted',
] as const;
export type LedgerReason = (typeof LEDGER_REASONS)[number];

/**
 * One line of the signing ledger. `relation` is the bucket in which the amount stands: an agreement that ends a
 * project takes its expansions back in their own bucket, so that R8 and R9 stay right for a project signed again.
 */
export interface LedgerLine {
  agreementId: Id;
  relation: AgreementRelation;
  entryOn: Day;
  entryPrecision: DatePrecision;
  occurredOn: Day | null;
  occurredPrecision: DatePrecision;
  deltaCount: -1 | 0 | 1;
  deltaCnyFen: Fen;
  reason: LedgerReason;
}

/** Where two agreements bear the same day, the one that must stand first. */
const RANK: Readonly<Record<AgreementRelation, number>> = {
  loi: 0,
  new: 1,
  upgrade: 2,
  owner_change: 3,
  supplement: 4,
  change: 4,
  reduction: 4,
  expansion: 5,
  transfer: 6,
  termination: 6,
};

/** What stands of a project while its agreements are read in their order. */
interface Standing {
  counted: boolean;
  main: Fen;
  expansions: Fen;
  /** What each agreement's amount says now, after what superseded it. */
  amounts: Map<Id, { fen: Fen; expansion: boolean }>;
}

type Delta = Pick<LedgerLine, 'relation' | 'deltaCount' | 'deltaCnyFen' | 'reason'>;
type Rule = (standing: Standing, agreement: LedgerAgreement, fen: Fen) => Delta[];

/** The rule table of domain.md 2.2 "ledger_entry". */
const RULES: Readonly<Record<AgreementRelation, Rule>> = {
  loi: () => [zero('loi', 'letterOfIntent')],
  new: (standing, agreement, fen) => {
    if (standing.counted) throw new DomainError('ledgerCountOutOfRange', { count: 2 });
    return sign(standing, agreement, fen, 'signed');
  },
  upgrade: (standing, agreement, fen) =>
    standing.counted
      ? replace(standing, agreement, fen, 'upgraded')
      : sign(standing, agreement, fen, 'upgraded'),
  supplement: difference,
  change: difference,
  reduction: difference,
  expansion: (standing, agreement, fen) => {
    if (!standing.counted) return [zero('expansion', 'notCounted')];
    standing.expansions += fen;
    standing.amounts.set(agreement.id, { fen, expansion: true });
    return [{ relation: 'expansion', deltaCount: 0, deltaCnyFen: fen, reason: 'increment' }];
  },
  owner_change: () => [zero('owner_change', 'ownerChange')],
  termination: (standing) => end(standing, 'termination', 'terminated'),
  transfer: (standing) => end(standing, 'transfer', 'transferred'),
};

/**
 * The ledger of one project from its signed agreements, in whatever order they come.
 * The lines of all agreements always satisfy Σcount ∈ {0,1}, Σamount ≥ 0, Σcount = 0 ⇒ Σamount = 0.
 * Throws `ledgerCountOutOfRange` where a counted project is signed as new once more.
 */
export function computeLedger(agreements: readonly LedgerAgreement[]): LedgerLine[] {
  const standing: Standing = { counted: false, main: 0, expansions: 0, amounts: new Map() };
  return [...agreements].sort(byOrder).flatMap((agreement) =>
    RULES[agreement.relation](standing, agreement, agreement.amountCnyFen ?? 0).map((delta) => ({
      agreementId: agreement.id,
      entryOn: agreement.statOn ?? agreement.signedOn ?? '',
      entryPrecision: agreement.statOn ? agreement.statPrecision : agreement.signedPrecision,
      occurredOn: agreement.signedOn,
      occurredPrecision: agreement.signedPrecision,
      ...delta,
    })),
  );
}

function byOrder(a: LedgerAgreement, b: LedgerAgreement): number {
  return (
    compare(a.signedOn ?? a.statOn ?? '', b.signedOn ?? b.statOn ?? '') ||
    compare(a.statOn ?? '', b.statOn ?? '') ||
    RANK[a.relation] - RANK[b.relation] ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function zero(relation: AgreementRelation, reason: LedgerReason): Delta {
  return { relation, deltaCount: 0, deltaCnyFen: 0, reason };
}

function sign(standing: Standing, agreement: LedgerAgreement, fen: Fen, reason: LedgerReason): Delta[] {
  standing.counted = true;
  standing.main = fen;
  standing.amounts.set(agreement.id, { fen, expansion: false });
  return [{ relation: agreement.relation, deltaCount: 1, deltaCnyFen: fen, reason }];
}

/** The whole amount changes: only the difference is booked. */
function replace(standing: Standing, agreement: LedgerAgreement, fen: Fen, reason: LedgerReason): Delta[] {
  const superseded = agreement.supersedesId ? standing.amounts.get(agreement.supersedesId) : undefined;
  const expansion = superseded?.expansion ?? false;
  const before = expansion ? (superseded?.fen ?? 0) : standing.main;
  if (expansion) standing.expansions += fen - before;
  else standing.main = fen;
  // Whoever supersedes the same agreement again starts from what it says now.
  if (agreement.supersedesId) standing.amounts.set(agreement.supersedesId, { fen, expansion });
  standing.amounts.set(agreement.id, { fen, expansion });
  const relation = expansion ? 'expansion' : agreement.relation;
  return [{ relation, deltaCount: 0, deltaCnyFen: fen - before, reason }];
}

/** An agreement that states no amount changes none. */
function difference(standing: Standing, agreement: LedgerAgreement, fen: Fen): Delta[] {
  if (!standing.counted) return [zero(agreement.relation, 'notCounted')];
  if (agreement.amountCnyFen === null) return [zero(agreement.relation, 'difference')];
  return replace(standing, agreement, fen, 'difference');
}

function end(standing: Standing, relation: 'termination' | 'transfer', reason: LedgerReason): Delta[] {
  if (!standing.counted) return [zero(relation, 'notCounted')];
  const lines: Delta[] = [{ relation, deltaCount: -1, deltaCnyFen: -standing.main || 0, reason }];
  if (standing.expansions !== 0)
    lines.push({ relation: 'expansion', deltaCount: 0, deltaCnyFen: -standing.expansions, reason });
  standing.counted = false;
  standing.main = 0;
  standing.expansions = 0;
  standing.amounts.clear();
  return lines;
}
