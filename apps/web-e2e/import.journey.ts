import { join } from 'node:path';
import { expectAccessible, expectNoSideScroll } from './support/checks';
import { CARDS, GOLDEN, cardNumber } from './support/dashboard';
import { ADMIN_PASSWORD, EMPTY_URL, PHONE, expect, signInAs, test, type Page } from './support/test';

const LEDGER = join(__dirname, '../../demo/ledger-2024.xlsx');
const READ = { timeout: 45_000 };

test.use({ baseURL: EMPTY_URL });
// One installation, one story: what one chapter leaves behind the next one finds.
test.describe.configure({ mode: 'serial' });

async function enter(page: Page, path: string): Promise<void> {
  await signInAs(page, 'admin', ADMIN_PASSWORD, EMPTY_URL);
  await page.goto(path);
}

/** Picks the ledger and waits until the server has read it. */
async function upload(page: Page): Promise<void> {
  await enter(page, '/imports');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles(LEDGER);
  await expect(page.getByRole('tab', { name: '项目台账 → 项目与协议 51 行' })).toBeVisible(READ);
}

async function commit(page: Page): Promise<void> {
  await page.getByRole('link', { name: '下一步：确认入库' }).click();
  // Twice, as impatient people do: it happens once.
  await page.getByRole('button', { name: '入库', exact: true }).dblclick();
  await expect(page.getByText(/已于 .* 入库/)).toBeVisible(READ);
}

const cell = (page: Page, address: string) => page.locator(`[data-address="${address}"]`);
/** New, changed and unchanged records of a kind, as the confirmation counts them. */
async function counted(page: Page, kind: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: kind, exact: true }) });
  return row.locator('td').allInnerTexts();
}
const isEmpty = (page: Page) => expect(page.getByText('还没有数据')).toBeVisible();
async function holdsTheLedger(page: Page): Promise<void> {
  await page.goto('/');
  for (const card of CARDS) expect(await cardNumber(page, card)).toBe(GOLDEN[card]);
}

test('the first administrator signs in to an empty installation', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('用户名').fill('admin');
  await page.locator('#password').fill(ADMIN_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await isEmpty(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: '导入台账' }).first().click();
  await expect(page.getByText('还没有导入过台账')).toBeVisible();
  await expectAccessible(page);
});

test('a file that is no workbook is refused with advice, and can be replaced', async ({
  page,
  complaints,
}) => {
  await enter(page, '/imports');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const name = '台账.xlsx';
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('台账.xlsx');
  await expect(notice).toContainText('另存为 .xlsx');
  await expect(notice.getByRole('button', { name: '换一个文件' })).toBeVisible();
  await expectAccessible(page);
  // The browser reports the refusal, as it should.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('415')]);
});

test('the sheets are read as a person would, and every cell says how', async ({ page }) => {
  await upload(page);
  for (const [sheet, rows] of [
    ['外出考察 → 外出招商', 47],
    ['拜访记录 → 拜访与接待', 139],
    ['企业信息 → 企业', 158],
  ] as const)
    await expect(page.getByRole('tab', { name: `${sheet} ${rows} 行` })).toBeVisible();
  for (const fact of [
    '表头在第 3 行',
    '单位：亿元（单元格另写的以单元格为准）',
    '年份：2024（取自标题）',
    '16 列全部识别',
  ])
    await expect(page.getByText(fact, { exact: true })).toBeVisible();
  await expect(cell(page, 'I4')).toContainText('105');
  await expect(cell(page, 'I4')).toContainText('大于 100 亿');
  await expect(cell(page, 'D7')).toContainText('已改大写');
  await expect(cell(page, 'L7')).toHaveText(/20240207.*2024-02-07/);
  await expect(cell(page, 'K4')).toHaveText(/投资协议.*首次签约/);
  await expect(page.getByRole('row', { name: /合计/ })).toContainText('与计数规则下的合计一致');
  await expect(page.locator('lf-impact')).toHaveText(/签约项目 0 → 38 个.*总投资 0 → 231\.11 亿元/);
  await expectAccessible(page);
});

test('a warning leads to its cell; a corrected cell is read anew', async ({ page }) => {
  await upload(page);
  await page.getByRole('button', { name: /处提醒/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /第 4 行/ }).click();
  await expect(cell(page, 'I4')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('推迟');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '下一步：核对疑问' })).toBeVisible(READ);
  await page.getByRole('link', { name: '下一步：核对疑问' }).click();
  await expect(page.getByText('还有 1 个疑问')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /确认入库/ })
    .last()
    .click();
  await expect(page.getByText('还有 1 个疑问没有回答')).toBeVisible();
  await expect(page.getByRole('button', { name: '入库', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('link', { name: /核对疑问/ }).click();
  await page.getByLabel(/填写/).fill('看情况');
  await page.getByRole('button', { name: '回答' }).click();
  await expect(page.getByRole('alert')).toContainText('没有看懂“看情况”');
  await page.getByLabel(/填写/).fill('6亿元');
  await page.getByRole('button', { name: '回答' }).click();
  await expect(page.getByText('疑问都已回答')).toBeVisible(READ);
  // The state is the server's: a reload finds it as it was left.
  await page.reload();
  await expect(page.getByText('疑问都已回答')).toBeVisible();
  await expect(page.locator('lf-question-card')).toContainText('6亿元');
});

test('a lost connection only delays: the page says so and goes on', async ({ page, context, complaints }) => {
  await enter(page, '/imports');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles(LEDGER);
  await page.waitForURL(/imports\/[0-9a-f-]{36}/);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('暂时连不上服务器')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('tab', { name: '项目台账 → 项目与协议 51 行' })).toBeVisible(READ);
  await expect(page.getByText('暂时连不上服务器')).toHaveCount(0);
  // What the browser says of the requests that found no network.
  expect(complaints.splice(0).every((one) => one.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
});

test('the workbook comes back with notes beside its rows', async ({ page }) => {
  await upload(page);
  await page.getByRole('link', { name: '下一步：确认入库' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载批注版工作簿' }).click();
  expect((await download).suggestedFilename()).toBe('ledger-2024-notes.xlsx');
});

test('a column can be taken for something else, and back', async ({ page }) => {
  await upload(page);
  await page.getByRole('combobox', { name: /C 列“投资方名称”认作/ }).selectOption({ label: '不导入此列' });
  await expect(page.getByRole('button', { name: '16 列中识别 15 列' })).toBeVisible(READ);
  await page.getByRole('combobox', { name: /C 列“投资方名称”认作/ }).selectOption({ label: '投资方' });
  await expect(page.getByText('16 列全部识别')).toBeVisible(READ);
});

test('the ledger goes in: what it brings, its numbers, and the dashboard', async ({ page }) => {
  await upload(page);
  await page.getByRole('link', { name: '下一步：确认入库' }).click();
  await expect(page.getByRole('rowheader', { name: '企业', exact: true })).toBeVisible();
  expect(await counted(page, '企业')).toEqual(['158', '0', '0']);
  expect(await counted(page, '外出招商')).toEqual(['47', '0', '0']);
  expect(await counted(page, '拜访与接待')).toEqual(['139', '0', '0']);
  expect(await counted(page, '项目')).toEqual(['44', '0', '0']);
  await expectAccessible(page);
  await page.getByRole('button', { name: '入库', exact: true }).dblclick();
  await expect(page.getByText(/已于 .* 入库/)).toBeVisible(READ);
  await expectAccessible(page);
  await page.getByRole('link', { name: '看数据总览' }).click();
  await holdsTheLedger(page);
});

test('the same file again: it says so, and nothing is counted twice', async ({ page }) => {
  await upload(page);
  await expect(page.getByText('这个文件以前已经入库')).toBeVisible();
  await page.getByRole('link', { name: '下一步：确认入库' }).click();
  await expect(page.getByText('都已在库，没有新内容')).toBeVisible();
  for (const kind of ['企业', '外出招商', '拜访与接待', '项目', '协议'])
    expect((await counted(page, kind)).slice(0, 2)).toEqual(['0', '0']);
  await expectAccessible(page);
  await page.getByRole('button', { name: '入库', exact: true }).click();
  await expect(page.getByText(/已于 .* 入库/)).toBeVisible(READ);
  await holdsTheLedger(page);
});

test('on a phone the import can be read and taken back; everything is as before', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await enter(page, '/imports');
  const brought = page.getByRole('row', { name: /企业 158/ });
  await expectNoSideScroll(page);
  await brought.getByRole('link').click();
  await page.getByRole('link', { name: '识别表格' }).click();
  await expect(cell(page, 'B4')).toBeVisible();
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: '确认入库' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('158 家企业');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText(/已于 .* 撤销/)).toBeVisible(READ);
  await expectNoSideScroll(page);
  await page.goto('/');
  await isEmpty(page);
  await page.goto('/projects');
  await expect(page.getByText('还没有项目')).toBeVisible();
});

test('after that it goes in again', async ({ page }) => {
  await upload(page);
  await commit(page);
  await holdsTheLedger(page);
});

/** A person of the team, made by the administrator; the API as that person. */
async function officer(page: Page): Promise<(path: string, data: object) => Promise<void>> {
  const call = async (path: string, token: string, data: object) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await page.request.post(`${EMPTY_URL}/api/v1${path}`, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as { accessToken: string };
  };
  const signedIn = async (username: string, password: string) =>
    (await call('/auth/login', '', { username, password })).accessToken;
  const account = { username: 'officer', name: '沈若溪', role: 'officer', password: 'a-first-password' };
  await call('/users', await signedIn('admin', ADMIN_PASSWORD), account);
  const token = await signedIn(account.username, account.password);
  return async (path, data) => void (await call(path, token, data));
}

test('what stands on an import keeps it from being taken back, and is named', async ({
  page,
  complaints,
}) => {
  await enter(page, '/companies');
  const name = '澜湛能源（厦门）有限公司';
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(/companies\/[0-9a-f-]{36}/);
  const companyId = /companies\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  const post = await officer(page);
  await post('/contacts', { companyId, name: '程远帆' });

  await enter(page, '/imports');
  await page.getByRole('link', { name: 'ledger-2024.xlsx' }).first().click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByRole('alert')).toContainText('不能撤销', READ);
  await expect(page.getByRole('alert').getByRole('link', { name: '程远帆' })).toBeVisible();
  await expectAccessible(page);
  await holdsTheLedger(page);
  // The browser reports the refusal, as it should.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('409')]);
});
