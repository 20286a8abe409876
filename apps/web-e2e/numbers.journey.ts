import {
  CARDS,
  GOLDEN,
  cardNumber,
  cardOf,
  closePanel,
  exactFen,
  listedFen,
  listedRows,
  panelOf,
} from './support/dashboard';
import { expectAccessible } from './support/checks';
import { expect, signInAs, test } from './support/test';

test('a demo account signs in and finds the published numbers', async ({ page }) => {
  await page.goto('/projects');
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /周启明/ }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page, 'one comes to the page that one wanted').toHaveURL(/\/projects/);
  await page.getByRole('link', { name: '数据总览' }).first().click();
  for (const card of CARDS) expect(await cardNumber(page, card)).toBe(GOLDEN[card]);
  await expect(page.locator('lf-published-sentence p')).toHaveText(
    /今年以来（截至11月20日），\s*累计外出考察\s*42\s*次，\s*拜访涉外企业\s*74\s*家，\s*成功签约项目\s*38\s*个，\s*总投资超\s*230\s*亿元。/,
  );
});

test.describe('behind every number', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/');
  });

  for (const card of ['外出考察', '拜访涉外企业', '签约项目'] as const) {
    test(`${card}: as many rows as the number says`, async ({ page }) => {
      await cardOf(page, card).locator('button.n').click();
      expect(await listedRows(page)).toBe(Number.parseInt(GOLDEN[card], 10));
      await expect(panelOf(page).locator('.total')).toContainText(GOLDEN[card].slice(0, -1));
      await expectAccessible(page);
    });
  }

  test('总投资: the rows add up to the number, to the fen', async ({ page }) => {
    await cardOf(page, '总投资').locator('button.n').click();
    expect(await listedRows(page)).toBe(38);
    expect(await listedFen(page)).toBe(2_311_120_000_000);
    expect(await exactFen(panelOf(page).locator('.total lw-money'))).toEqual([2_311_120_000_000]);
  });

  test('what was not counted stands beside it, each with the reason', async ({ page }) => {
    await cardOf(page, '签约项目').locator('button.n').click();
    await panelOf(page)
      .getByRole('tab', { name: /未计入/ })
      .click();
    for (const name of [
      '澄璟智造超级工厂项目',
      '霁川能源封装测试项目',
      '穆星电驱工业软件项目',
      '劭力传动特种膜项目',
    ]) {
      const row = panelOf(page).locator('ol.rows li').filter({ hasText: name }).first();
      await expect(row).toBeVisible();
      await expect(row.locator('lw-tag')).not.toBeEmpty();
    }
    await panelOf(page).getByRole('tab', { name: '口径' }).click();
    await expect(panelOf(page).locator('.rule')).toContainText('R6');
  });

  test('a number in the sentence opens its rows, a reload keeps them, Esc closes them', async ({ page }) => {
    await page.getByRole('button', { name: '签约项目 38，看明细' }).click();
    expect(await listedRows(page)).toBe(38);
    await page.reload();
    expect(await listedRows(page)).toBe(38);
    await closePanel(page);
  });

  test('a bar opens its own rows: a cluster, a month', async ({ page }) => {
    const cluster = page
      .getByRole('list', { name: '产业分布 · 总投资' })
      .getByRole('button', { name: /新装备/ });
    await expect(cluster).toContainText('144.40');
    await cluster.click();
    expect(await listedRows(page)).toBe(10);
    expect(await listedFen(page)).toBe(1_444_000_000_000);
    await closePanel(page);

    const january = page.getByRole('list', { name: '各期签约总投资' }).getByRole('button').first();
    await expect(january).toHaveAccessibleName(/1月.*114\.00.*3 个项目/);
    await january.click();
    expect(await listedFen(page)).toBe(1_140_000_000_000);
    await closePanel(page);
  });

  test('the months of every number add up, or say that they do not', async ({ page }) => {
    const table = page.locator('lf-activity-table');
    const row = (name: string) =>
      table.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name }) });
    const months = async (name: string): Promise<number> => {
      const cells = await row(name).locator('td:not(.sum)').allInnerTexts();
      return cells.reduce((sum, text) => sum + Number(text), 0);
    };
    await expect(row('外出考察').first()).toBeVisible();
    expect(await months('外出考察')).toBe(42);
    expect(await months('签约项目')).toBe(38);
    expect(await months('总投资')).toBeCloseTo(231.11, 1);
    await expect(table).toContainText('去重后 74');
  });

  test('the language changes on the spot, and so does the appearance', async ({ page }) => {
    await expect(cardOf(page, '外出考察')).toBeVisible();
    await page.getByRole('button', { name: /账号/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await expect(page.locator('lf-headline-cards')).toContainText('23.111');
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
