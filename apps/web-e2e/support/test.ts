import { test as base, type ConsoleMessage, type Page } from 'playwright/test';

export { expect } from 'playwright/test';
export type { Locator, Page } from 'playwright/test';

/** An installation without demo data, with one administrator; its password. */
export const EMPTY_URL = process.env.E2E_EMPTY_URL ?? 'http://127.0.0.1:3001';
export const ADMIN_PASSWORD = process.env.E2E_ADMIN_PASSWORD ?? 'landfall-admin';
export const DEMO_PASSWORD = 'landfall-demo';

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

interface Journey {
  /** What the browser complained of; a journey that leaves something here fails. */
  complaints: string[];
}

/** Every journey fails on an error in the browser's console or in the page's own code. */
export const test = base.extend<Journey>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message)) complaints.push(`console: ${message.text()}`);
      });
      await use(complaints);
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
    { auto: true },
  ],
});

/** The browser itself reports answers with an error status; to ask whether a session is there is no error of ours. */
function isExpected(message: ConsoleMessage): boolean {
  return message.location().url.endsWith('/auth/refresh') && message.text().includes('401');
}

/** Signs in without the form: the cookie is set, the next page opens with the session. */
export async function signInAs(
  page: Page,
  username: string,
  password = DEMO_PASSWORD,
  at = '',
): Promise<void> {
  const answer = await page.request.post(`${at}/api/v1/auth/login`, { data: { username, password } });
  if (!answer.ok())
    throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Language and appearance as the person chose them on an earlier visit. */
export async function prefer(page: Page, language: Language, theme: Theme): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('landfall.lang', chosenLanguage ?? '');
      localStorage.setItem('landfall.theme', chosenTheme ?? '');
    },
    [language, theme],
  );
}
