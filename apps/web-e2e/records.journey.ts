import { expectAccessible } from './support/checks';
import { expect, signInAs, test, type Locator, type Page } from './support/test';

test.beforeEach(async ({ page }) => signInAs(page, 'officer'));

const rows = (page: Page): Locator => page.locator('tbody tr').filter({ has: page.locator('td a') });
const names = (page: Page): Promise<string[]> => rows(page).locator('td:first-child').allInnerTexts();

test('companies are found by pinyin, and the address keeps the search', async ({ page }) => {
  await page.goto('/companies');
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('searchbox').fill('lanzhan');
  await expect(page).toHaveURL(/q=lanzhan/);
  await expect(page.getByText('9 家')).toBeVisible();
  for (const name of await names(page)) expect(name).toContain('澜湛');
  await page.reload();
  await expect(page.getByText('9 家')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('lanzhan');
});

test('projects are ordered by a heading, opened by keyboard, and tell where their amount comes from', async ({
  page,
}) => {
  await page.goto('/projects');
  await expect(rows(page).first()).toBeVisible();
  const heading = page.getByRole('columnheader', { name: /总投资/ });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('琅拓微电子智能工厂项目');
  await expect(rows(page).first()).toContainText('105.00');

  await rows(page).nth(1).focus();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('琅拓微电子智能工厂项目');
  await expect(page.getByText('有效条目合计')).toBeVisible();
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.getByRole('tabpanel')).toContainText(/\d{4}-\d{2}-\d{2}/);
  await expectAccessible(page);

  await page.goBack();
  await expect(page.getByRole('columnheader', { name: /总投资/ })).toHaveAttribute('aria-sort', 'descending');
});

test('a trip leads to its visits, and a visit to its company', async ({ page }) => {
  await page.goto('/trips?q=ZS2024-002');
  await rows(page).first().locator('a').first().click();
  await expect(page.getByText('ZS2024-002').first()).toBeVisible();
  const visit = page.locator('a[href^="/visits/"]').first();
  await visit.click();
  await expect(page).toHaveURL(/\/visits\//);
  const company = page.locator('main a[href^="/companies/"]').first();
  const name = (await company.innerText()).trim();
  await company.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});
