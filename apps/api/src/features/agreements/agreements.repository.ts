import { Injectable } from '@nestjs/common';
import type {
  AgreementListItem,
  AgreementListQuery,
  AgreementView,
  FxRateListQuery,
  FxRateView,
  LedgerEntryView,
  LedgerListQuery,
  Page,
} from '@landfall/contracts';
import { RequestContext, type Actor } from '../../platform/context';
import { Database, SqlParams } from '../../platform/database';
import { RecordTable } from '../../platform/records';
import { searchCondition } from '../../platform/search';
import type { AmountInput } from './amount';
import { AgreementEntity } from './agreement.entity';
import { AGREEMENT_LIST, AGREEMENT_VIEW, LEDGER_LIST, RATE_COLUMNS, RATE_LIST } from './agreements.sql';
import { FxRateEntity } from './fx-rate.entity';

export type AgreementRow = Omit<AgreementView, 'allowedTransitions'>;

/** All SQL of agreements, ledger reads and exchange rates. The ledger is written by LedgerBook alone. */
@Injectable()
export class AgreementsRepository {
  readonly agreements: RecordTable<AgreementEntity>;
  readonly rates: RecordTable<FxRateEntity>;

  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {
    this.agreements = new RecordTable(database, AgreementEntity);
    this.rates = new RecordTable(database, FxRateEntity);
  }

  /** Record scope of `actor` over agreements under `alias`; everything for now. */

  visibleTo(_actor: Actor, _alias: string): string {
    return 'true';
  }

  list(query: AgreementListQuery): Promise<Page<AgreementListItem>> {
    return this.database.page(AGREEMENT_LIST, query, (params) => {
      const conditions = ['a.deleted_at IS NULL', this.visibleTo(this.context.actor, 'a')];
      const equals = {
        project_id: query.projectId,
        kind: query.kind,
        relation: query.relation,
        state: query.state,
      };
      conditions.push(...equalities('a', equals, params), ...dayRange('a.stat_on', query, params));
      conditions.push(...ofProjects('a.project_id', query.q, params));
      return conditions;
    });
  }

  find(id: string): Promise<AgreementRow | null> {
    return this.database.one<AgreementRow>(
      `${AGREEMENT_VIEW} WHERE a.id = $1 AND a.deleted_at IS NULL AND ${this.visibleTo(this.context.actor, 'a')}`,
      [id],
    );
  }

  ledger(query: LedgerListQuery): Promise<Page<LedgerEntryView>> {
    return this.database.page(LEDGER_LIST, query, (params) => this.ledgerConditions(query, params));
  }

  /** What the effective entries under these filters add up to. */
  async ledgerSums(query: LedgerListQuery): Promise<{ deltaCount: number; deltaCnyFen: number }> {
    const params = new SqlParams();
    const conditions = this.ledgerConditions({ ...query, effective: true }, params);
    const row = await this.database.one<{ deltaCount: number; deltaCnyFen: number }>(
      `SELECT coalesce(sum(e.delta_count), 0) AS "deltaCount", coalesce(sum(e.delta_cny_fen), 0)::bigint AS "deltaCnyFen"
       FROM ledger_entries e WHERE ${conditions.join(' AND ')}`,
      params.values,
    );
    return row ?? { deltaCount: 0, deltaCnyFen: 0 };
  }

  private ledgerConditions(query: LedgerListQuery, params: SqlParams): string[] {
    const conditions = [this.visibleTo(this.context.actor, 'e')];
    conditions.push(...equalities('e', { project_id: query.projectId, relation: query.relation }, params));
    conditions.push(...dayRange('e.entry_on', query, params), ...ofProjects('e.project_id', query.q, params));
    const reversed = 'EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id)';
    if (query.effective === true) conditions.push(`e.reverses_id IS NULL AND NOT ${reversed}`);
    if (query.effective === false) conditions.push(`(e.reverses_id IS NOT NULL OR ${reversed})`);
    return conditions;
  }

  async projectExists(id: string): Promise<boolean> {
    return (
      (await this.database.one('SELECT 1 FROM projects WHERE id = $1 AND deleted_at IS NULL', [id])) !== null
    );
  }

  async projectsOfImport(importId: string): Promise<string[]> {
    const rows = await this.database.query<{ project_id: string }>(
      'SELECT DISTINCT project_id FROM agreements WHERE import_id = $1 AND deleted_at IS NULL',
      [importId],
    );
    return rows.map((row) => row.project_id);
  }

  async agreementProject(id: string): Promise<string | null> {
    const row = await this.database.one<{ project_id: string }>(
      'SELECT project_id FROM agreements WHERE id = $1 AND deleted_at IS NULL',
      [id],
    );
    return row?.project_id ?? null;
  }

  /** Whether the rate of an agreement came from the register and not from the agreement itself. */
  async isRatePublished(id: string): Promise<boolean> {
    return (
      (await this.database.one('SELECT 1 FROM agreements WHERE id = $1 AND fx_rate_id IS NOT NULL', [id])) !==
      null
    );
  }

  /** Live agreements whose amount in a currency has no CNY figure yet. */
  withoutRate(currency: string): Promise<(AmountInput & { id: string; projectId: string })[]> {
    return this.database.query(
      `SELECT id, project_id AS "projectId", currency, amount_minor AS "amountMinor", NULL AS "fxRate",
         coalesce(signed_on, stat_on) AS "on"
       FROM agreements WHERE currency = $1 AND deleted_at IS NULL AND amount_minor IS NOT NULL
         AND amount_cny_fen IS NULL ORDER BY id FOR NO KEY UPDATE`,
      [currency],
    );
  }

  /** The published rate of a day, else of the last day before it. */
  publishedRate(currency: string, on: string): Promise<FxRateView | null> {
    return this.database.one<FxRateView>(
      `SELECT ${RATE_COLUMNS} FROM fx_rates r WHERE r.currency = $1 AND r.rated_on <= $2 AND r.deleted_at IS NULL
         AND r.source <> 'agreement' ORDER BY r.rated_on DESC LIMIT 1`,
      [currency, on],
    );
  }

  rateList(query: FxRateListQuery): Promise<Page<FxRateView>> {
    return this.database.page(RATE_LIST, query, (params) => [
      ...[`r.deleted_at IS NULL`, `r.source <> 'agreement'`, this.visibleTo(this.context.actor, 'r')],
      ...equalities('r', { currency: query.currency }, params),
    ]);
  }

  /** Every published rate; a few per currency and month. */
  publishedRates(): Promise<FxRateView[]> {
    return this.database.query<FxRateView>(
      `SELECT ${RATE_COLUMNS} FROM fx_rates r WHERE r.deleted_at IS NULL AND r.source <> 'agreement'
       ORDER BY r.currency, r.rated_on`,
    );
  }
}

function equalities(alias: string, values: Record<string, string | undefined>, params: SqlParams): string[] {
  return Object.entries(values).flatMap(([column, value]) =>
    value === undefined ? [] : [`${alias}.${column} = ${params.add(value)}`],
  );
}

function dayRange(column: string, { from, to }: { from?: string; to?: string }, params: SqlParams): string[] {
  return [
    ...(from ? [`${column} >= ${params.add(from)}::date`] : []),
    ...(to ? [`${column} <= ${params.add(to)}::date`] : []),
  ];
}

/** Agreements and entries are found by their projects' names. */
function ofProjects(column: string, q: string | undefined, params: SqlParams): string[] {
  const search = q && searchCondition('sp', q, params);
  return search ? [`${column} IN (SELECT sp.id FROM projects sp WHERE ${search})`] : [];
}
