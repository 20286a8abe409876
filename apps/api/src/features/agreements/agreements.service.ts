import { Injectable } from '@nestjs/common';
import type {
  AgreementInput,
  AgreementListItem,
  AgreementListQuery,
  AgreementView,
  FxRateInput,
  FxRateView,
  LedgerListQuery,
  LedgerPage,
  Page,
  TransitionRequest,
} from '@landfall/contracts';
import {
  AGREEMENT_TRANSITIONS,
  agreementLacks,
  allowedTransitions,
  assertTransition,
  DomainError,
  isBooked,
  refuseFaults,
  type FieldFault,
} from '@landfall/domain';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit';
import { RequestContext } from '../../platform/context';
import { Transactional } from '../../platform/database';
import { given } from '../../platform/records';
import { AgreementsRepository, type AgreementRow } from './agreements.repository';
import { LedgerBook } from './ledger-book';
import type { FrozenAmount } from './amount';
import { Rates } from './rates';

declare module '../../platform/audit/audit' {
  interface AuditActions {
    'agreement.created': { projectId: string; relation: string; amountCnyFen: number | null };
    'agreement.createdMany': { count: number; importId: string };
    'agreement.deletedMany': { count: number; importId: string };
    'agreement.changed': { projectId: string; fields: string[] };
    'agreement.deleted': { projectId: string };
    'agreement.restored': { projectId: string };
    'agreement.stateChanged': { projectId: string; from: string; to: string };
  }
}

const subject = (id: string): { type: string; id: string } => ({ type: 'agreement', id });

/** An agreement as a ledger tells it. */
export interface ImportedAgreement extends AgreementInput {
  amountText: string | null;
  approximate: boolean;
}

/** Use cases of agreements; each settles the signing ledger of its project in its own transaction. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly repository: AgreementsRepository,
    private readonly book: LedgerBook,
    private readonly rates: Rates,
    private readonly audit: Audit,
    private readonly context: RequestContext,
  ) {}

  list(query: AgreementListQuery): Promise<Page<AgreementListItem>> {
    return this.repository.list(query);
  }

  async ledger(query: LedgerListQuery): Promise<LedgerPage> {
    const [page, sums] = await Promise.all([
      this.repository.ledger(query),
      query.cursor ? null : this.repository.ledgerSums(query),
    ]);
    return { ...page, sums };
  }

  async get(id: string): Promise<AgreementView> {
    const row = await this.repository.find(id);
    if (!row) throw new DomainError('notFound');
    return toView(row);
  }

  @Transactional()
  async create(input: AgreementInput): Promise<AgreementView> {
    const agreement = { ...DEFAULTS, ...given(input) };
    await this.assertReferences(input);
    assertSignedDay(agreement);
    const id = uuidv7();
    const amount = await this.rates.freeze({ ...agreement, on: agreement.signedOn ?? agreement.statOn });
    const stat = statDay(agreement);
    await this.repository.agreements.insert([{ ...agreement, ...stat, ...amount, id }], this.context.actorId);
    await this.book.settle([input.projectId]);
    const detail = {
      projectId: input.projectId,
      relation: input.relation,
      amountCnyFen: amount.amountCnyFen,
    };
    await this.audit.record('agreement.created', subject(id), detail);
    return this.get(id);
  }

  /**
   * What an import brings, by few statements whatever the number; answers the ids in the order of the inputs.
   * The ledgers of their projects are settled once, at the end. Throws `ledgerCountOutOfRange`.
   */
  @Transactional()
  async createMany(inputs: readonly ImportedAgreement[], importId: string): Promise<string[]> {
    const rows = [];
    for (const input of inputs) {
      const agreement = { ...DEFAULTS, ...given(input) };
      const amount = await this.rates.freeze({ ...agreement, on: agreement.signedOn ?? agreement.statOn });
      rows.push({ ...agreement, ...statDay(agreement), ...amount, id: uuidv7(), importId });
    }
    await this.repository.agreements.insert(rows, this.context.actor.id);
    await this.book.settle(inputs.map((input) => input.projectId));
    await this.audit.record('agreement.createdMany', null, { count: rows.length, importId });
    return rows.map((row) => row.id);
  }

  /** To the trash with what an import brought; the ledgers that it wrote are taken back. */
  @Transactional()
  async removeImported(importId: string): Promise<number> {
    const projectIds = await this.repository.projectsOfImport(importId);
    const count = await this.repository.agreements.removeImported(importId, this.context.actor.id);
    await this.book.settle(projectIds);
    await this.audit.record('agreement.deletedMany', null, { count, importId });
    return count;
  }

  @Transactional()
  async change(id: string, version: number | null, input: Partial<AgreementInput>): Promise<AgreementView> {
    const before = await this.claim(id, version);
    const changes = given(input);
    await this.assertReferences({ ...changes, projectId: changes.projectId ?? before.project.id });
    const after = { ...before, ...changes, ...followedDay(before, changes) };
    assertSignedDay(after);
    const columns = { ...changes, ...statDay(after), ...(await this.refrozen(before, changes, after)) };
    await this.repository.agreements.update(id, columns, this.context.actorId);
    await this.book.settle([before.project.id, after.projectId ?? before.project.id]);
    const detail = { projectId: before.project.id, fields: Object.keys(changes) };
    await this.audit.record('agreement.changed', subject(id), detail);
    return this.get(id);
  }

  @Transactional()
  async remove(id: string, version: number | null): Promise<void> {
    const { project } = await this.claim(id, version);
    await this.repository.agreements.remove([id], this.context.actorId);
    await this.book.settle([project.id]);
    await this.audit.record('agreement.deleted', subject(id), { projectId: project.id });
  }

  @Transactional()
  async restore(id: string): Promise<AgreementView> {
    const visible = this.repository.visibleTo(this.context.actor, 'r');
    const { deleted } = await this.repository.agreements.claimAnywhere(id, visible);
    if (!deleted) return this.get(id);
    await this.repository.agreements.restore(id, this.context.actorId);
    const projectId = (await this.get(id)).project.id;
    await this.assertReferences({ projectId });
    await this.book.settle([projectId]);
    await this.audit.record('agreement.restored', subject(id), { projectId });
    return this.get(id);
  }

  @Transactional()
  async transition(
    id: string,
    version: number | null,
    { to, comment }: TransitionRequest,
  ): Promise<AgreementView> {
    const before = await this.claim(id, version);
    assertTransition(AGREEMENT_TRANSITIONS, agreementLacks, before.state, to, before);
    await this.repository.agreements.update(id, { state: to }, this.context.actorId);
    await this.book.settle([before.project.id]);
    const detail = { projectId: before.project.id, from: before.state, to };
    await this.audit.record('agreement.stateChanged', subject(id), detail, comment);
    return this.get(id);
  }

  /** The amount anew where something that it hangs on changed; otherwise rate and amount stay frozen as they are. */
  private async refrozen(
    before: AgreementRow,
    changes: Partial<AgreementInput>,
    after: AgreementRow,
  ): Promise<Partial<FrozenAmount>> {
    const changed = (keys: (keyof AgreementInput)[]): boolean =>
      keys.some((key) => changes[key] !== undefined);
    if (!changed(['currency', 'amountMinor', 'fxRate', 'signedOn', 'statOn'])) return {};
    const newDay = changed(['signedOn', 'statOn']) && (await this.repository.isRatePublished(before.id));
    const oldRate = changes.fxRate === undefined && (after.currency !== before.currency || newDay);
    const fxRate = oldRate ? null : after.fxRate;
    return this.rates.freeze({ ...after, fxRate, on: after.signedOn ?? after.statOn });
  }

  /** A rate that comes later completes the signings that were waiting for it. */
  @Transactional()
  async recordRate(input: FxRateInput): Promise<FxRateView> {
    const rate = await this.rates.record(input);
    const waiting = await this.repository.withoutRate(input.currency);
    for (const { id, projectId, ...agreement } of waiting) {
      const amount = await this.rates.freeze(agreement);
      if (amount.amountCnyFen === null) continue;
      await this.repository.agreements.update(id, amount, this.context.actor.id);
      await this.audit.record('agreement.changed', subject(id), { projectId, fields: ['fxRate'] });
    }
    await this.book.settle(waiting.map(({ projectId }) => projectId));
    return rate;
  }

  private claim(id: string, version: number | null): Promise<AgreementView> {
    const visible = this.repository.visibleTo(this.context.actor, 'r');
    return this.repository.agreements.claim(id, version, visible, () => this.get(id));
  }

  private async assertReferences(input: Pick<AgreementInput, 'projectId' | 'supersedesId'>): Promise<void> {
    const faults: FieldFault[] = [];
    if (!(await this.repository.projectExists(input.projectId)))
      faults.push({ path: 'projectId', code: 'unknownReference' });
    if (
      input.supersedesId &&
      (await this.repository.agreementProject(input.supersedesId)) !== input.projectId
    )
      faults.push({ path: 'supersedesId', code: 'unknownReference' });
    refuseFaults(faults);
  }
}

const DEFAULTS = {
  state: 'signed',
  signedOn: null,
  signedPrecision: 'day',
  statOn: null,
  statPrecision: 'day',
  currency: 'CNY',
  amountMinor: null,
  fxRate: null,
  supersedesId: null,
  phaseOneMinor: null,
  amountText: null,
  approximate: false,
  note: null,
} as const;

type Days = Pick<AgreementRow, 'state' | 'signedOn' | 'signedPrecision' | 'statOn' | 'statPrecision'>;

/** What is signed has a day; what is only drafted need not. */
function assertSignedDay({ state, signedOn, statOn }: Days): void {
  refuseFaults(isBooked(state) && !signedOn && !statOn ? [{ path: 'signedOn', code: 'required' }] : []);
}

/** A statistical day that only repeated the signing follows it, unless the change says otherwise. */
function followedDay(before: AgreementRow, changes: Partial<AgreementInput>): Partial<Days> {
  const repeated = before.statOn === before.signedOn && before.statPrecision === before.signedPrecision;
  const follows = repeated && changes.signedOn !== undefined && changes.statOn === undefined;
  return follows ? { statOn: null, statPrecision: changes.signedPrecision ?? before.signedPrecision } : {};
}

/** Where nobody states another statistical day, the signing counts on its own. */
function statDay({ signedOn, signedPrecision, statOn, statPrecision }: Days): Partial<Days> {
  return statOn ? { statOn, statPrecision } : { statOn: signedOn, statPrecision: signedPrecision };
}

function toView(row: AgreementRow): AgreementView {
  return {
    ...row,
    allowedTransitions: allowedTransitions(AGREEMENT_TRANSITIONS, agreementLacks, row.state, row),
  };
}
