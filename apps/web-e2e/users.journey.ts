import { expectAccessible } from './support/checks';
import { expect, signInAs, test, type Page } from './support/test';

const PASSWORD = 'a-first-password';
const OTHER = 'another-password';

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test('the administrator creates an account, resets its password and disables it', async ({
  page,
  complaints,
}) => {
  const username = `journey${Date.now().toString(36)}`;
  await signInAs(page, 'admin');
  await page.goto('/users');
  await page.getByRole('button', { name: '新建账号' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: '新建账号' }).click();
  await expect(panel.getByText('此项必填').first()).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel('用户名').fill(username);
  await panel.getByLabel('姓名').fill('舟行客');
  await panel.getByLabel('角色').selectOption({ label: '内勤' });
  await panel.getByLabel('初始密码').fill(PASSWORD);
  await panel.getByRole('button', { name: '新建账号' }).click();
  await expect(page.getByText('已新建账号“舟行客”')).toBeVisible();

  await signIn(page, username, PASSWORD);
  await expect(page.getByRole('button', { name: '账号：舟行客' })).toBeVisible();
  await expect(page.getByRole('link', { name: '用户管理' })).toHaveCount(0);

  await page.context().clearCookies();
  await signInAs(page, 'admin');
  await page.goto(`/users?q=${username}`);
  await page.getByRole('row', { name: /舟行客/ }).click();
  await panel.getByLabel('新密码').fill(OTHER);
  await panel.getByRole('button', { name: '重置密码' }).click();
  await expect(page.getByText('已重置“舟行客”的密码')).toBeVisible();
  await panel.getByRole('button', { name: '停用账号' }).click();
  await expect(page.getByText('已停用“舟行客”')).toBeVisible();

  await signIn(page, username, OTHER);
  await expect(page.getByRole('alert')).toContainText('账号已停用');
  // The browser reports the refusal, as it should.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);
});
