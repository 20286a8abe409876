import { expectAccessible, expectNoSideScroll } from './support/checks';
import {
  DESK,
  PHONE,
  expect,
  prefer,
  signInAs,
  test,
  type Language,
  type Page,
  type Theme,
} from './support/test';

/** Every page of the menu, and one record of each kind. */
const LISTS = [
  'trips',
  'visits',
  'companies',
  'contacts',
  'projects',
  'agreements',
  'ledger',
  'imports',
] as const;
const RECORDS = ['trips', 'visits', 'companies', 'contacts', 'projects', 'agreements', 'imports'] as const;

const LOOKS: { language: Language; theme: Theme; size: typeof DESK }[] = [
  { language: 'zh', theme: 'light', size: DESK },
  { language: 'en', theme: 'dark', size: DESK },
  { language: 'zh', theme: 'dark', size: PHONE },
  { language: 'en', theme: 'light', size: PHONE },
];

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('lw-skeleton, [aria-busy="true"]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

async function check(page: Page): Promise<void> {
  await settled(page);
  await expectNoSideScroll(page);
  await expectAccessible(page);
  // A key that has no text shows itself: `trips.state.done`.
  await expect(page.locator('body')).not.toContainText(/\b[a-z]+(\.[a-zA-Z_]+){2,}\b/);
}

for (const { language, theme, size } of LOOKS) {
  test.describe(`${language}, ${theme}, ${size.width} px`, () => {
    test.use({ viewport: size });
    test.beforeEach(async ({ page }) => {
      await prefer(page, language, theme);
      await signInAs(page, 'lead');
    });

    test('overview and lists', async ({ page }) => {
      test.slow();
      for (const path of ['', ...LISTS]) {
        await page.goto(`/${path}`);
        await check(page);
      }
    });

    test('records', async ({ page }) => {
      test.slow();
      for (const path of RECORDS) {
        await page.goto(`/${path}`);
        await page.locator('tbody tr a').first().click();
        await expect(page).toHaveURL(new RegExp(`/${path}/[0-9a-f-]{36}`));
        await check(page);
      }
    });

    test('accounts', async ({ page }) => {
      await signInAs(page, 'admin');
      await page.goto('/users');
      await check(page);
      await page.getByRole('row').nth(2).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(page);
    });

    test('no such page', async ({ page }) => {
      await page.goto('/nowhere');
      await check(page);
    });
  });
}
