import type { AgreementView, LedgerPage, Problem, ProjectView } from '@landfall/contracts';
import { given, signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';

const YI = 10_000_000_000;
let app: TestApp;
let lead: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
});
afterAll(() => app.close());

const project = (name?: string): Promise<ProjectView> =>
  lead.create('/projects', { name: name ?? `样例项目${Math.random()}`, cluster: '新材料' });
const sign = (projectId: string, more: object = {}): Promise<AgreementView> =>
  lead.create('/agreements', {
    projectId,
    kind: 'investment',
    relation: 'new',
    signedOn: '2024-03-15',
    amountMinor: 3 * YI,
    ...more,
  });
const reread = (id: string): Promise<ProjectView> => lead.read(`/projects/${id}`);
const ledger = (projectId: string): Promise<LedgerPage> =>
  lead.read('/ledger-entries', { projectId, sort: 'recordedAt' });

describe('a signing', () => {
  it('books one entry on its statistical day and lifts the project to signed', async () => {
    const { id } = await project();
    const agreement = await sign(id, { statOn: '2024-04-02' });
    expect(agreement.entries).toMatchObject([
      {
        relation: 'new',
        entryOn: '2024-04-02',
        occurredOn: '2024-03-15',
        deltaCount: 1,
        deltaCnyFen: 3 * YI,
      },
    ]);
    expect(await reread(id)).toMatchObject({
      agreedFen: 3 * YI,
      signed: true,
      signedStatOn: '2024-04-02',
      phase: 'signed',
    });
  });

  it('takes the statistical day from the signing where nobody states another', async () => {
    const { id } = await project();
    expect(await sign(id)).toMatchObject({ statOn: '2024-03-15', statPrecision: 'day' });
  });

  it('needs a day, and says so beside the field', async () => {
    const { id } = await project();
    const answer = await lead.post('/agreements', { projectId: id, kind: 'investment', relation: 'new' });
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).errors).toEqual([
      { path: 'signedOn', code: 'required', message: '此项必填' },
    ]);
  });

  it('is kept without any amount or rate: a fact is never refused', async () => {
    const { id } = await project();
    const agreement = await sign(id, { currency: 'USD', amountMinor: 30_000_000_00 });
    expect(agreement).toMatchObject({ amountCnyFen: null, entries: [{ deltaCount: 1, deltaCnyFen: 0 }] });
    expect(agreement.allowedTransitions).toContainEqual({ to: 'verified', lacks: ['fxRate'] });
    const rated = await lead.change<AgreementView>(`/agreements/${agreement.id}`, agreement.version, {
      fxRate: '7.12',
    });
    expect(rated.amountCnyFen).toBe(2.136 * YI);
    expect((await reread(id)).agreedFen).toBe(2.136 * YI);
  });

  it('freezes the published rate of its day or the last before it', async () => {
    await lead.create('/fx-rates', { currency: 'EUR', ratedOn: '2024-01-05', rate: '7.8' });
    await lead.create('/fx-rates', { currency: 'EUR', ratedOn: '2024-02-05', rate: '7.7' });
    const { id } = await project();
    const agreement = await sign(id, {
      currency: 'EUR',
      amountMinor: 100_000_000_00,
      signedOn: '2024-02-04',
    });
    expect(agreement).toMatchObject({ fxRate: '7.8', amountCnyFen: 7.8 * YI });
    await lead.create('/fx-rates', { currency: 'EUR', ratedOn: '2024-02-04', rate: '9' });
    expect(await lead.read(`/agreements/${agreement.id}`)).toMatchObject({ fxRate: '7.8' });
  });

  it('reads a currency that is quoted per hundred', async () => {
    await lead.create('/fx-rates', { currency: 'JPY', ratedOn: '2024-01-05', rate: '4.83', quoteUnit: 100 });
    const { id } = await project();
    const agreement = await sign(id, {
      currency: 'JPY',
      amountMinor: 10_000_000_000,
      signedOn: '2024-01-05',
    });
    expect(agreement.amountCnyFen).toBe(4.83 * YI);
  });

  it('a second signing as new is refused and leaves nothing behind', async () => {
    const { id } = await project();
    await sign(id);
    const answer = await lead.post('/agreements', {
      projectId: id,
      kind: 'investment',
      relation: 'new',
      signedOn: '2024-05-01',
      amountMinor: YI,
    });
    expect([answer.status, (answer.body as Problem).code]).toEqual([409, 'ledgerCountOutOfRange']);
    expect((await ledger(id)).items).toHaveLength(1);
    expect(await lead.read('/agreements', { projectId: id })).toMatchObject({ total: 1 });
  });
});

describe('corrections', () => {
  it('a changed amount writes a reversing pair on the original day and never updates', async () => {
    const { id } = await project();
    const agreement = await sign(id);
    await lead.change(`/agreements/${agreement.id}`, agreement.version, { amountMinor: 4 * YI });
    const { items, sums } = await ledger(id);
    expect(
      items.map((entry) => [entry.deltaCount, entry.deltaCnyFen / YI, entry.entryOn, entry.effective]),
    ).toEqual(
      expect.arrayContaining([
        [1, 3, '2024-03-15', false],
        [-1, -3, '2024-03-15', false],
        [1, 4, '2024-03-15', true],
      ]),
    );
    expect(sums).toEqual({ deltaCount: 1, deltaCnyFen: 4 * YI });
  });

  it('a corrected day moves the count with it, and keeps the rate where it was recorded', async () => {
    const { id } = await project();
    const agreement = await sign(id, { currency: 'USD', amountMinor: 10_000_000_00, fxRate: '7.1' });
    const moved = await lead.change<AgreementView>(`/agreements/${agreement.id}`, agreement.version, {
      signedOn: '2023-12-28',
    });
    expect(moved).toMatchObject({ statOn: '2023-12-28', fxRate: '7.1' });
    expect((await reread(id)).signedStatOn).toBe('2023-12-28');
    const noted = await lead.change<AgreementView>(`/agreements/${agreement.id}`, moved.version, {
      note: '甲',
    });
    expect(noted).toMatchObject({ fxRate: '7.1', amountCnyFen: 0.71 * YI });
    const yen = await lead.change<AgreementView>(`/agreements/${agreement.id}`, noted.version, {
      currency: 'THB',
    });
    expect(yen).toMatchObject({ fxRate: null, amountCnyFen: null });
  });

  it('a rate that comes later completes the signings that waited for it', async () => {
    const { id } = await project();
    await sign(id, { currency: 'CHF', amountMinor: 10_000_000_00, signedOn: '2024-06-03' });
    expect((await reread(id)).agreedFen).toBeNull();
    await lead.create('/fx-rates', { currency: 'CHF', ratedOn: '2024-06-01', rate: '8' });
    expect((await reread(id)).agreedFen).toBe(0.8 * YI);
  });

  it('states and phases move by their own steps, not by a change', async () => {
    const { id, version } = await project();
    const agreement = await sign(id);
    expect(
      (await lead.patch(`/agreements/${agreement.id}`, agreement.version, { state: 'verified' })).status,
    ).toBe(422);
    expect((await lead.patch(`/projects/${id}`, version, { phase: 'full_capacity' })).status).toBe(422);
  });

  it('deleting an agreement takes it out, restoring brings it back', async () => {
    const { id } = await project();
    const agreement = await sign(id);
    expect((await lead.delete(`/agreements/${agreement.id}`)).status).toBe(204);
    expect(await reread(id)).toMatchObject({ agreedFen: null, signed: false, phase: 'pending_signing' });
    expect((await lead.post(`/agreements/${agreement.id}/restore`)).status).toBe(200);
    expect(await reread(id)).toMatchObject({ agreedFen: 3 * YI, signed: true });
  });

  it('an agreement that comes late takes its place in time', async () => {
    const { id } = await project();
    await sign(id, { relation: 'upgrade', signedOn: '2024-04-08', amountMinor: 5 * YI });
    await sign(id, { kind: 'loi', relation: 'loi', signedOn: '2024-02-20', amountMinor: 5 * YI });
    await sign(id, {
      kind: 'supplement',
      relation: 'supplement',
      signedOn: '2024-06-01',
      amountMinor: 8 * YI,
    });
    await sign(id, {
      kind: 'supplement',
      relation: 'supplement',
      signedOn: '2024-05-01',
      amountMinor: 6 * YI,
    });
    const { items } = await lead.read<LedgerPage>('/ledger-entries', {
      projectId: id,
      effective: true,
      sort: 'entryOn',
    });
    expect(items.map((entry) => [entry.relation, entry.deltaCnyFen / YI])).toEqual([
      ['loi', 0],
      ['upgrade', 5],
      ['supplement', 1],
      ['supplement', 2],
    ]);
  });

  it('a termination takes the project out, and a new signing counts again', async () => {
    const { id } = await project();
    await sign(id);
    await sign(id, {
      kind: 'termination',
      relation: 'termination',
      signedOn: '2024-08-06',
      amountMinor: null,
    });
    expect(await reread(id)).toMatchObject({ agreedFen: null, signed: false, outcome: 'terminated' });
    await sign(id, { signedOn: '2024-09-01', amountMinor: 2 * YI });
    expect(await reread(id)).toMatchObject({
      agreedFen: 2 * YI,
      signedStatOn: '2024-09-01',
      outcome: 'open',
    });
  });
});

describe('what nobody may do', () => {
  it('the application cannot update or delete ledger entries, audit events or history', async () => {
    const { id } = await project();
    await sign(id);
    for (const statement of [
      'UPDATE ledger_entries SET delta_cny_fen = 0',
      'DELETE FROM ledger_entries',
      'TRUNCATE ledger_entries CASCADE',
      'UPDATE audit_events SET action = action',
      'DELETE FROM audit_events',
      'DELETE FROM record_history',
      'DROP TABLE ledger_entries CASCADE',
    ])
      await expect(app.rows(statement)).rejects.toThrow(/permission denied|append-only|must be owner/);
  });

  it('entries that break the invariants are refused by the database itself', async () => {
    const { id } = await project();
    const agreement = await sign(id);
    const insert = `INSERT INTO ledger_entries (id, agreement_id, project_id, relation, entry_on, delta_count,
      delta_cny_fen, reason) VALUES (gen_random_uuid(), '${agreement.id}', '${id}', 'new', '2024-01-01', `;
    await expect(app.rows(`${insert} 1, 100, 'signed')`)).rejects.toThrow('would count 2 times');
    await expect(app.rows(`${insert} 0, ${-4 * YI}, 'signed')`)).rejects.toThrow('would stand at');
    await expect(app.rows(`${insert} -1, ${-YI}, 'signed')`)).rejects.toThrow('would stand at');
  });

  it('a role without the permission is refused', async () => {
    const inspector = await signIn(app, 'inspector');
    const { id } = await project();
    expect(
      (await inspector.post('/agreements', { projectId: id, kind: 'loi', relation: 'loi' })).status,
    ).toBe(403);
    expect((await inspector.get('/ledger-entries')).status).toBe(200);
  });

  it('a project on which agreements stand is not deleted', async () => {
    const { id } = await project();
    await sign(id);
    const answer = await lead.delete(`/projects/${id}`);
    expect([answer.status, (answer.body as Problem).code]).toEqual([409, 'hasDependents']);
  });
});

describe('manners', () => {
  it('a stale change gets the state that stands now', async () => {
    const { id } = await project();
    const agreement = await sign(id);
    await lead.change(`/agreements/${agreement.id}`, agreement.version, { note: '甲' });
    const answer = await lead.patch(`/agreements/${agreement.id}`, agreement.version, { note: '乙' });
    expect(answer.status).toBe(412);
    expect((answer.body as { current: AgreementView }).current).toMatchObject({ note: '甲' });
    expect((await lead.patch(`/agreements/${agreement.id}`, null, { note: '乙' })).status).toBe(428);
  });

  it('a retry with the same Idempotency-Key writes once', async () => {
    const { id } = await project();
    const client = lead.with({ 'idempotency-key': `key-${id}` });
    const body = {
      projectId: id,
      kind: 'investment',
      relation: 'new',
      signedOn: '2024-03-15',
      amountMinor: YI,
    };
    const answers = await Promise.all([client.post('/agreements', body), client.post('/agreements', body)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers.map((answer) => answer.headers.location)).toEqual([
      answers[0]?.headers.location,
      answers[0]?.headers.location,
    ]);
    expect((await client.post('/agreements', { ...body, amountMinor: 2 * YI })).status).toBe(422);
    expect(await lead.read('/agreements', { projectId: id })).toMatchObject({ total: 1 });
  });

  it('every use case leaves its audit event and its history', async () => {
    const { id } = await project();
    const agreement = await sign(id);
    const [event] = await app.rows<{ action: string; actor_name: string }>(
      `SELECT action, actor_name FROM audit_events WHERE record_id = '${agreement.id}'`,
    );
    expect(event).toEqual({ action: 'agreement.created', actor_name: '周启明' });
    const history = await lead.read<{ table: string; operation: string; actor: string }[]>(
      `/agreements/${agreement.id}/history`,
    );
    expect(history).toMatchObject([{ table: 'agreements', operation: 'insert', actor: '周启明' }]);
  });

  it('parties of a project are companies that exist', async () => {
    const { id: companyId } = await given(lead).company();
    const made = await lead.create<ProjectView>('/projects', { name: '两方项目', parties: [{ companyId }] });
    expect(made.parties).toMatchObject([{ company: { id: companyId }, role: 'investor' }]);
    const answer = await lead.post('/projects', {
      name: '无方项目',
      parties: [{ companyId: '01939b6e-0000-7000-8000-000000000000' }],
    });
    expect((answer.body as Problem).errors).toMatchObject([
      { path: 'parties.0.companyId', code: 'unknownReference' },
    ]);
  });
});
