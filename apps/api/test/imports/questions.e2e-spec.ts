import type { ImportView, Page, Problem } from '@landfall/contracts';
import { signIn, type ApiClient } from '@landfall/testing';
import { createTestApp, type TestApp } from '../support/app';
import { commitImport, settled, uploadLedger } from '../support/imports';
import { workbook, type Value } from './support/workbook';

let app: TestApp;
let clerk: ApiClient;
beforeAll(async () => {
  app = await createTestApp();
  clerk = await signIn(app, 'clerk');
});
beforeEach(() => app.database.empty());
afterAll(() => app.close());

const HEADINGS = ['序号', '项目名称', '投资方名称', '协议类型', '总投资额', '签约日期'];
const ledgerOf = (...rows: Value[][]): Buffer =>
  workbook([{ name: '签约情况', rows: [['2024年签约项目一览表'], HEADINGS, ...rows] }]);
const row = (amount: Value, name = '甲项目'): Value[] => [
  1,
  name,
  '杭州甲方科技有限公司',
  '投资协议',
  amount,
  '2024-03-05',
];

describe('what cannot be derived is asked', () => {
  it('an amount without any unit blocks the commit until it is answered', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row(5000)));
    expect(ledger).toMatchObject({ status: 'open', result: null });
    const [question] = ledger.questions;
    expect(question).toMatchObject({ code: 'unitMissing', sheet: '签约情况', answer: null });
    const refused = await clerk.post(`/imports/${ledger.id}/commit`);
    expect([refused.status, (refused.body as Problem).code]).toEqual([409, 'importQuestionsOpen']);
    expect((refused.body as Problem).blockers).toMatchObject([{ id: question?.id }]);

    const answered = await clerk.change<ImportView>(`/imports/${ledger.id}`, null, {
      answers: {
        [question?.id ?? '']: question?.options.find((option) => option.label.includes('万元'))?.value,
      },
    });
    expect(answered).toMatchObject({
      status: 'open',
      result: { after: { signedProjects: 1, agreedInvestmentFen: 5_000_000_000 } },
    });
    expect((await commitImport(clerk, ledger.id)).status).toBe('committed');
  });

  it('an answer that is not understood keeps the question open and says so', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row(5000)));
    const id = ledger.questions[0]?.id ?? '';
    const answered = await clerk.change<ImportView>(`/imports/${ledger.id}`, null, {
      answers: { [id]: '石头' },
    });
    expect(answered.questions[0]).toMatchObject({ id, answer: null });
    expect(answered.questions[0]?.text).toContain('石头');
  });

  it('a corrected cell and another mapping are read at once', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row('待核')));
    const sheet = ledger.sheets[0]?.name ?? '';
    const mended = await clerk.change<ImportView>(`/imports/${ledger.id}`, null, {
      cells: { [sheet]: { E3: '2.5亿元' } },
    });
    expect(mended.result?.after?.agreedInvestmentFen).toBe(25_000_000_000);
    const unmapped = await clerk.change<ImportView>(`/imports/${ledger.id}`, null, {
      mapping: { [sheet]: { '4': null } },
    });
    expect(unmapped.sheets[0]?.columns[4]).toMatchObject({ field: null });
  });
});

describe('a later ledger of the same team', () => {
  it('brings only what is new and carries further what is there', async () => {
    const first = await uploadLedger(clerk, ledgerOf(row('3亿元')));
    await commitImport(clerk, first.id);
    const second = await uploadLedger(clerk, ledgerOf(row('3.5亿元'), row('1亿元', '乙项目')), 'second.xlsx');
    expect(second.result).toMatchObject({
      companies: { created: 0, unchanged: 1 },
      projects: { created: 1 },
      agreements: { created: 1, changed: 1 },
      before: { agreedInvestmentFen: 30_000_000_000 },
      after: { signedProjects: 2, agreedInvestmentFen: 45_000_000_000 },
    });
    await commitImport(clerk, second.id);

    const blocked = await clerk.post(`/imports/${first.id}/revert`);
    expect((blocked.body as Problem).code).toBe('importStoodOn');
    await clerk.create(`/imports/${second.id}/revert`, undefined, 200);
    expect(await clerk.read<Page<unknown>>('/agreements')).toMatchObject({
      total: 1,
      items: [{ amountCnyFen: 30_000_000_000 }],
    });
  });

  it('says where a new name is very like one that is there, and keeps both', async () => {
    await clerk.create('/companies', { name: '甲方科技有限公司' });
    const ledger = await uploadLedger(clerk, ledgerOf(row('3亿元')));
    expect(ledger.warnings).toContainEqual(
      expect.objectContaining({ code: 'companySimilar', value: '杭州甲方科技有限公司' }),
    );
    expect(ledger.result).toMatchObject({ companies: { created: 1 } });
  });

  it('asks where a name fits two companies', async () => {
    const twins = { name: '杭州甲方科技有限公司' };
    await clerk.create('/companies', { ...twins, creditCode: '91330110MA9X00011J' });
    await clerk.create('/companies', { ...twins, creditCode: '91330000733796106P' });
    const ledger = await uploadLedger(clerk, ledgerOf(row('3亿元')));
    expect(ledger.questions).toMatchObject([
      { code: 'companyAmbiguous', options: [{}, {}, { value: 'new' }] },
    ]);
  });
});

describe('what is no readable workbook', () => {
  it.each<[string, Buffer, number, string]>([
    ['a text', Buffer.from('项目名称,总投资\n甲,3亿'), 415, 'importNotWorkbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 415, 'importNotWorkbook'],
    [
      'an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
      415,
      'importLegacyFormat',
    ],
    [
      'an encrypted one',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      422,
      'importEncrypted',
    ],
    ['one that is too large', Buffer.alloc(21 * 1024 * 1024, 'PK'), 413, 'importTooLarge'],
  ])('%s is refused at once, with advice', async (_, file, status, code) => {
    const answer = await clerk.post('/imports').attach('file', file, 'x.xlsx');
    expect([answer.status, (answer.body as Problem).code]).toEqual([status, code]);
    expect(await clerk.read<Page<unknown>>('/imports')).toMatchObject({ total: 0 });
  });

  it('a damaged one and one without any known heading fail with their reason', async () => {
    const damaged = await uploadLedger(clerk, Buffer.from('PK\u0003\u0004 damaged'));
    expect(damaged).toMatchObject({ status: 'failed', failure: { code: 'importDamaged' } });
    const strange = await uploadLedger(
      clerk,
      workbook([
        {
          name: '菜单',
          rows: [
            ['早餐', '午餐'],
            ['粥', '面'],
          ],
        },
      ]),
    );
    expect(strange).toMatchObject({ status: 'failed', failure: { code: 'importNothingUnderstood' } });
    expect((await clerk.post(`/imports/${strange.id}/commit`)).status).toBe(409);
  });

  it('a body without a file, or another field, is refused with the field', async () => {
    expect((await clerk.post('/imports', { file: 'x' })).status).toBe(415);
    const answer = await clerk.post('/imports').attach('other', Buffer.from('PK'), 'x.xlsx');
    expect((answer.body as Problem).errors).toMatchObject([{ path: 'file', code: 'required' }]);
  });
});

describe('who and when', () => {
  it('two clicks commit once', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row('3亿元')));
    const answers = await Promise.all([
      clerk.post(`/imports/${ledger.id}/commit`),
      clerk.post(`/imports/${ledger.id}/commit`),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 409]);
    expect((await settled(clerk, ledger.id)).status).toBe('committed');
    expect(await clerk.read<Page<unknown>>('/agreements')).toMatchObject({ total: 1 });
  });

  it('a role without the permission neither imports nor commits', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row('3亿元')));
    const inspector = await signIn(app, 'inspector');
    expect((await inspector.post(`/imports/${ledger.id}/commit`)).status).toBe(403);
    expect((await inspector.post('/imports').attach('file', ledgerOf(row('1亿元')), 'x.xlsx')).status).toBe(
      403,
    );
  });

  it('gives the workbook back with a note beside each odd row', async () => {
    const ledger = await uploadLedger(clerk, ledgerOf(row(5000)));
    const answer = await clerk
      .get(`/imports/${ledger.id}/problems.xlsx`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(answer.status).toBe(200);
    const again = await uploadLedger(clerk, answer.body as Buffer, 'again.xlsx');
    expect(again.sheets[0]?.columns.map((column) => column.heading)).toEqual(
      expect.arrayContaining([expect.stringContaining('导入说明')]),
    );
  });
});
