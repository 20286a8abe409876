import type {
  CompanyDuplicate,
  CompanyListItem,
  CompanyView,
  HistoryEntry,
  Page,
  Problem,
} from '@landfall/contracts';
import type { ApiClient } from '@landfall/testing';
import { given, nobody, signIn } from '@landfall/testing';
import { createTestApp, type TestApp } from './support/app';

const UNKNOWN = '0192f0c1-2222-7000-8000-000000000000';
const CODE = '91330110MA9X00011J';

let app: TestApp;
let lead: ApiClient;
let make: ReturnType<typeof given>;
beforeAll(async () => {
  app = await createTestApp();
  lead = await signIn(app, 'lead');
  make = given(lead);
});
afterAll(() => app?.close());

const namesOf = async (query: object): Promise<string[]> =>
  (await lead.read<Page<CompanyListItem>>('/companies', { sort: 'name', ...query })).items.map(
    ({ name }) => name,
  );
const events = (
  id: string,
): Promise<{ action: string; actor_name: string; detail: object; reason: string | null }[]> =>
  app.rows('SELECT action, actor_name, detail, reason FROM audit_events WHERE record_id = $1 ORDER BY id', [
    id,
  ]);

describe('create a company', () => {
  test('answers 201 with the record, its address and its ETag, and leaves rows and an event', async () => {
    const answer = await lead
      .post('/companies', {
        name: ' 博恩传感（苏州）有限公司 ',
        shortName: '博恩',
        aliases: ['博恩传感', '博恩传感'],
        creditCode: '9133 0110-ma9x00011j',
        country: 'DE',
        cluster: '新装备',
        groupName: '博恩集团',
        ownerId: lead.user.id,
        foreignPeriods: [{ basis: 'FDI', validFrom: '2024-03-01' }],
      })
      .expect(201);
    const company = answer.body as CompanyView;
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/companies/${company.id}` });
    expect(company).toMatchObject({
      version: 1,
      name: '博恩传感（苏州）有限公司',
      aliases: ['博恩传感'],
      kind: 'company',
      creditCode: CODE,
      group: { name: '博恩集团' },
      owner: { id: lead.user.id, name: lead.user.name },
      foreignRelatedNow: true,
      foreignPeriods: [{ basis: 'FDI', validFrom: '2024-03-01', validTo: null, evidence: null }],
      lifecycle: 'prospect',
      mergedInto: null,
      visitCount: 0,
      lastVisitedOn: null,
      createdBy: { userId: lead.user.id, name: lead.user.name },
      importId: null,
    });
    expect(company.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(company.allowedTransitions).toContainEqual({ to: 'in_contact', lacks: [] });
    expect(await lead.read(`/companies/${company.id}`)).toEqual(company);
    expect(await events(company.id)).toEqual([
      { action: 'company.created', actor_name: lead.user.name, detail: { name: company.name }, reason: null },
    ]);
    expect(
      await app.rows('SELECT canonical_id, created_by FROM companies WHERE id = $1', [company.id]),
    ).toEqual([{ canonical_id: company.id, created_by: lead.user.id }]);
  });

  test('a group that differs only in writing is the same group', async () => {
    const one = await make.company({ groupName: '远洋集团（中国）' });
    const other = await make.company({ groupName: '远洋集团(中国) ' });
    expect(other.group).toEqual(one.group);
  });

  test('a retry with the same Idempotency-Key creates nothing again', async () => {
    const retry = lead.with({ 'idempotency-key': 'company-once' });
    const first = await retry.post('/companies', { name: '一次科技有限公司' }).expect(201);
    const second = await retry.post('/companies', { name: '一次科技有限公司' }).expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe('"1"');
    expect(await namesOf({ q: '一次科技' })).toHaveLength(1);
  });

  test('names each faulty field, in Chinese and in English', async () => {
    const input = {
      name: '  ',
      kind: 'shop',
      country: 'Germany',
      creditCode: 'x'.repeat(41),
      aliases: ['甲', ''],
      ownerId: 'me',
      foreignPeriods: [{ basis: 'FDI', validFrom: '2024-02-30' }],
      colour: 'red',
    };
    const zh = (await lead.post('/companies', input).expect(422)).body as Problem;
    const found = Object.fromEntries(
      (zh.errors ?? []).map(({ path, code, message }) => [path, [code, message]]),
    );
    expect(found).toEqual({
      name: ['required', '此项必填'],
      kind: ['notInList', '不在可选范围内'],
      country: ['invalid', '填写有误'],
      creditCode: ['tooLong', '最多 40 个字'],
      aliases: ['required', '此项必填'],
      ownerId: ['notId', '编号格式不对'],
      'foreignPeriods.0.validFrom': ['notDay', '应为日期，如 2024-10-18'],
      colour: ['unknownProperty', '没有“colour”这一项'],
    });
    const english = lead.with({ 'accept-language': 'en' });
    const en = (await english.post('/companies', { name: '甲', kind: 'shop' }).expect(422)).body as Problem;
    expect(en).toMatchObject({
      type: 'urn:landfall:problem:validation',
      title: 'Please check the form',
      errors: [{ path: 'kind', code: 'notInList', message: 'Not among the choices' }],
    });
  });

  test('names what rules refuse: a wrong credit code, a period that ends before it starts, an unknown owner', async () => {
    const answer = await lead.post('/companies', {
      name: '错码有限公司',
      creditCode: '91350100M000100Y4Z',
      ownerId: UNKNOWN,
      foreignPeriods: [{ basis: 'FDI', validFrom: '2024-02-02', validTo: '2024-02-01' }],
    });
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).errors).toEqual([
      expect.objectContaining({ path: 'foreignPeriods.0.validTo', code: 'endBeforeStart' }),
      expect.objectContaining({
        path: 'creditCode',
        code: 'notCreditCode',
        message: '统一社会信用代码校验不通过，请核对',
      }),
      expect.objectContaining({ path: 'ownerId', code: 'unknownReference' }),
    ]);
    expect(await namesOf({ q: '错码' })).toEqual([]);
  });

  test('a credit code belongs to one company; one in the trash does not hold it', async () => {
    const creditCode = '91330110MA0000330'.padEnd(18, '0');
    const first = await make.company({ name: '首家有限公司', creditCode });
    const answer = await lead.post('/companies', { name: '次家有限公司', creditCode }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'companyCreditCodeTaken',
      detail: `统一社会信用代码 ${creditCode} 已属于“首家有限公司”。`,
      errors: [{ path: 'creditCode', code: 'taken' }],
    });
    await lead.delete(`/companies/${first.id}`).expect(204);
    await make.company({ name: '次家有限公司', creditCode });
    const back = await lead.post(`/companies/${first.id}/restore`).expect(409);
    expect(back.body).toMatchObject({ code: 'companyCreditCodeTaken' });
    await lead.get(`/companies/${first.id}`).expect(404);
  });
});

describe('change a company', () => {
  test('moves the version, keeps what was not sent, and tells the history', async () => {
    const before = await make.company({
      name: '旧名光电有限公司',
      shortName: '旧名',
      note: '一',
      aliases: ['光电'],
    });
    const answer = await lead
      .patch(`/companies/${before.id}`, 1, { name: '新名光电有限公司', note: null })
      .expect(200);
    expect(answer.headers.etag).toBe('"2"');
    const after = answer.body as CompanyView;
    expect(after).toMatchObject({
      version: 2,
      name: '新名光电有限公司',
      shortName: '旧名',
      note: null,
      aliases: ['光电', '旧名光电有限公司'],
    });
    expect(await namesOf({ q: '旧名光电' })).toEqual(['新名光电有限公司']);
    expect((await events(before.id)).at(-1)).toMatchObject({
      action: 'company.changed',
      detail: { name: '新名光电有限公司', fields: ['name', 'note'] },
    });
    const history = await lead.read<HistoryEntry[]>(`/companies/${before.id}/history`);
    const own = history.find(({ table, version }) => table === 'companies' && version === 2);
    expect(own).toMatchObject({ operation: 'update', actor: lead.user.name });
    expect(own?.changes).toContainEqual({
      field: 'name',
      before: '旧名光电有限公司',
      after: '新名光电有限公司',
    });
    expect(history.filter(({ table }) => table === 'company_aliases')).toHaveLength(2);
  });

  test('a mended spelling is no former name', async () => {
    const { id } = await make.company({ name: '拓维（杭州）有限公司' });
    const after = await lead.change<CompanyView>(`/companies/${id}`, 1, { name: '拓维(杭州)有限公司' });
    expect(after.aliases).toEqual([]);
  });

  test('aliases and periods alone make a new version too', async () => {
    const { id } = await make.company({ aliases: ['甲甲', '乙乙'] });
    const after = await lead.change<CompanyView>(`/companies/${id}`, 1, {
      aliases: ['乙乙', '丙丙'],
      foreignPeriods: [{ basis: 'HMT', validFrom: null, validTo: '2020-01-01' }],
    });
    expect(after).toMatchObject({ version: 2, aliases: ['乙乙', '丙丙'], foreignRelatedNow: false });
    expect(after.foreignPeriods).toHaveLength(1);
  });

  test('needs the version that it is based on, and shows what stands where that is stale', async () => {
    const { id } = await make.company();
    await lead.patch(`/companies/${id}`, null, { note: '甲' }).expect(428);
    const current = await lead.change<CompanyView>(`/companies/${id}`, 1, { note: '甲' });
    const answer = await lead.patch(`/companies/${id}`, 1, { note: '乙' }).expect(412);
    expect(answer.body).toMatchObject({ code: 'stale', current });
    await lead.delete(`/companies/${id}`, 1).expect(412);
  });

  test('null empties what may be empty and is refused for the rest', async () => {
    const { id } = await make.company();
    const answer = await lead.patch(`/companies/${id}`, 1, { name: null, kind: null }).expect(422);
    expect((answer.body as Problem).errors?.map(({ path }) => path)).toEqual(['name', 'kind']);
  });

  test('of two changes at the same time one is stale', async () => {
    const { id } = await make.company();
    const answers = await Promise.all(
      ['甲', '乙'].map((note) => lead.patch(`/companies/${id}`, 1, { note })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('moves through its lifecycle by steps that are offered', async () => {
    const { id } = await make.company();
    const moved = await lead.create<CompanyView>(
      `/companies/${id}/transitions`,
      { to: 'signed', comment: '现场签' },
      200,
    );
    expect(moved).toMatchObject({ lifecycle: 'signed', version: 2 });
    expect((await events(id)).at(-1)).toMatchObject({
      action: 'company.lifecycleChanged',
      detail: { from: 'prospect', to: 'signed' },
      reason: '现场签',
    });
    const refused = await lead.post(`/companies/${id}/transitions`, { to: 'departed' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'transitionNotAllowed' });
  });
});

describe('delete a company', () => {
  test('takes it from lists and reads, and restore brings it back', async () => {
    const { id } = await make.company({ name: '回收站测试有限公司' });
    await lead.delete(`/companies/${id}`).expect(204);
    await lead.get(`/companies/${id}`).expect(404);
    await lead.patch(`/companies/${id}`, 2, { note: '甲' }).expect(404);
    expect(await namesOf({ q: '回收站测试' })).toEqual([]);
    const back = await lead.create<CompanyView>(`/companies/${id}/restore`, undefined, 200);
    expect(back).toMatchObject({ id, deletedAt: null });
    expect(await namesOf({ q: '回收站测试' })).toEqual(['回收站测试有限公司']);
    expect((await events(id)).map(({ action }) => action)).toEqual([
      'company.created',
      'company.deleted',
      'company.restored',
    ]);
    await lead.post(`/companies/${id}/restore`).expect(200);
  });

  test('what is not there is not found', async () => {
    await lead.get(`/companies/${UNKNOWN}`).expect(404);
    await lead.get('/companies/not-an-id').expect(404);
    await lead.delete(`/companies/${UNKNOWN}`).expect(404);
  });
});

describe('who may', () => {
  test('nobody without sign-in', async () => {
    await nobody(app).get('/companies').expect(401);
  });

  test.each(['inspector', 'leader', 'admin'])('%s reads and changes nothing', async (username) => {
    const { id } = await make.company();
    const reader = await signIn(app, username);
    await reader.get('/companies').expect(200);
    await reader.get(`/companies/${id}`).expect(200);
    await reader.post('/companies', { name: '甲' }).expect(403);
    await reader.patch(`/companies/${id}`, 1, { note: '甲' }).expect(403);
    await reader.delete(`/companies/${id}`).expect(403);
    await reader.post(`/companies/${id}/transitions`, { to: 'in_contact' }).expect(403);
    const { body } = await reader.post(`/companies/${id}/restore`).expect(403);
    expect(body).toMatchObject({ code: 'forbidden', title: '没有权限' });
  });
});

describe('list companies', () => {
  const LIST = [
    { name: '阿尔法镜片有限公司', cluster: '新材料', country: 'CN', kind: 'company' },
    { name: '贝塔镜片有限公司', cluster: '新材料', country: 'DE', aliases: ['倍塔'], shortName: '贝塔' },
    { name: '伽马镜片商会', cluster: '新能源', country: 'CN', kind: 'chamber', lifecycle: 'in_contact' },
    {
      name: '德尔塔镜片有限公司',
      cluster: '新材料',
      country: 'DE',
      creditCode: '91330100799655058B',
      foreignPeriods: [{ basis: 'FDI', validFrom: null, validTo: null, evidence: null }],
    },
  ] as const;
  beforeAll(async () => {
    for (const input of LIST) await make.company(input as object);
  });

  test.each([
    ['two characters', '镜片', 4],
    ['three characters', '尔法镜', 1],
    ['pinyin', 'jingpian', 4],
    ['initials', 'betjp', 0],
    ['initials of the name', 'btjp', 1],
    ['an alias', '倍塔', 1],
    ['pinyin of an alias', 'beita', 1],
    ['a credit code in lower case', '799655058b', 1],
    ['one character', '伽', 1],
    ['full-width letters', 'ｊｉｎｇｐｉａｎ', 4],
    ['pattern characters', '%', 0],
  ])('found by %s', async (_, q, count) => {
    expect(await namesOf({ q })).toHaveLength(count);
  });

  test('filters combine', async () => {
    const q = '镜片';
    expect(await namesOf({ q, cluster: '新材料' })).toHaveLength(3);
    expect(await namesOf({ q, cluster: '新材料', country: 'DE' })).toHaveLength(2);
    expect(await namesOf({ q, kind: 'chamber' })).toEqual(['伽马镜片商会']);
    expect(await namesOf({ q, lifecycle: 'in_contact' })).toEqual(['伽马镜片商会']);
    expect(await namesOf({ q, foreignRelated: true })).toEqual(['德尔塔镜片有限公司']);
    expect(await namesOf({ q, foreignRelated: false })).toHaveLength(3);
    expect(await namesOf({ q, ownerId: lead.user.id })).toEqual([]);
  });

  test.each(['name', '-name', 'updatedAt', '-updatedAt', 'lastVisitedOn,-name', '-lastVisitedOn,name'])(
    'by %s every row comes once, page by page, with the total on the first page only',
    async (sort) => {
      const whole = await lead.read<Page<CompanyListItem>>('/companies', { sort, limit: 200 });
      const ids: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page: Page<CompanyListItem> = await lead.read('/companies', { sort, limit: 7, cursor });
        expect(page.total).toBe(pages === 0 ? whole.items.length : null);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
        pages += 1;
      } while (cursor);
      expect(ids).toEqual(whole.items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('an item shows what a list needs', async () => {
    const { items } = await lead.read<Page<CompanyListItem>>('/companies', { q: '德尔塔镜片' });
    expect(items[0]).toEqual({
      id: expect.any(String),
      version: 1,
      name: '德尔塔镜片有限公司',
      shortName: null,
      kind: 'company',
      creditCode: '91330100799655058B',
      country: 'DE',
      place: null,
      cluster: '新材料',
      group: null,
      foreignRelatedNow: true,
      lifecycle: 'prospect',
      owner: null,
      visitCount: 0,
      lastVisitedOn: null,
      updatedAt: expect.any(String),
    });
  });

  test('refuses what it does not offer', async () => {
    expect((await lead.get('/companies', { sort: 'note' }).expect(400)).body).toMatchObject({
      code: 'unknownSort',
    });
    expect((await lead.get('/companies', { cursor: 'xx' }).expect(400)).body).toMatchObject({
      code: 'invalidCursor',
    });
    const { body } = await lead
      .get('/companies', { limit: 201, kind: 'shop', page: 2, foreignRelated: 'x' })
      .expect(422);
    expect((body as Problem).errors?.map(({ path }) => path).sort()).toEqual([
      'foreignRelated',
      'kind',
      'limit',
      'page',
    ]);
  });
});

test('suggests what may be the same company, and never more than suggests', async () => {
  const one = await make.company({ name: '杭州拓朗汽车有限公司' });
  const loose = await make.company({ name: '拓朗（杭州）汽车有限公司' });
  const alias = await make.company({ name: '拓朗股份有限公司', aliases: ['杭州拓朗汽车有限公司'] });
  const found = await lead.read<CompanyDuplicate[]>(`/companies/${one.id}/duplicates`);
  expect(Object.fromEntries(found.map(({ company, reasons }) => [company.id, reasons]))).toEqual({
    [loose.id]: ['similarName'],
    [alias.id]: ['alias'],
  });
});
