import { expectAccessible } from './support/checks';
import { expect, signInAs, test } from './support/test';

test('a zone leader reads imports and brings none in', async ({ page }) => {
  await signInAs(page, 'leader');
  await page.goto('/imports');
  await expect(page.getByRole('link', { name: 'ledger-2024.xlsx' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '选择文件' })).toHaveCount(0);
  await page.getByRole('link', { name: 'ledger-2024.xlsx' }).first().click();
  await expect(page.getByText(/已于 .* 入库/)).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销这次导入' })).toHaveCount(0);
  await expectAccessible(page);
});

test('an inspector sees neither contacts nor the ledgers that name their numbers', async ({ page }) => {
  await signInAs(page, 'inspector');
  await page.goto('/');
  await expect(page.getByRole('link', { name: '企业' }).first()).toBeVisible();
  for (const name of ['联系人', '台账导入']) await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('what one may not see does not exist', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/users');
  await expect(page.getByRole('heading', { name: '没有这个页面' }).first()).toBeVisible();
});

test('signing out ends the session', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/');
  await page.getByRole('button', { name: /账号/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto('/companies');
  await expect(page).toHaveURL(/sign-in/);
});
