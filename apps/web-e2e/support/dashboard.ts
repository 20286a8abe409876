import { expect, type Locator, type Page } from './test';

/** The four numbers of the golden ledger, as the page writes them. */
export const GOLDEN = {
  外出考察: '42次',
  拜访涉外企业: '74家',
  签约项目: '38个',
  总投资: '231.11亿元',
} as const;
export type Card = keyof typeof GOLDEN;
export const CARDS = Object.keys(GOLDEN) as Card[];

const plain = (text: string): string => text.replace(/\s+/g, '');

/** The number on a card with its unit; what is only for screen readers is left out. */
export async function cardNumber(page: Page, card: Card): Promise<string> {
  const number = cardOf(page, card).locator('button.n');
  await expect(number).toBeVisible();
  return plain(await number.innerText())
    .replace(/亿元\(.*\)$/, '')
    .replace(/亿元亿元/, '亿元');
}

export function cardOf(page: Page, card: Card): Locator {
  return page.locator('lf-headline-cards section').filter({ has: page.getByRole('heading', { name: card }) });
}

export const panelOf = (page: Page): Locator => page.locator('lw-side-panel dialog');

/** How many rows the open panel lists, once they are all there. */
export async function listedRows(page: Page): Promise<number> {
  const panel = panelOf(page);
  await expect(panel.locator('ol.rows li').first()).toBeVisible();
  for (const more = panel.locator('button.more'); (await more.count()) > 0; ) {
    const before = await panel.locator('ol.rows li').count();
    await more.click();
    await expect(async () =>
      expect(await panel.locator('ol.rows li').count()).toBeGreaterThan(before),
    ).toPass();
  }
  return panel.locator('ol.rows li').count();
}

/** The exact amounts of the rows of the open panel, added up in fen. */
export async function listedFen(page: Page): Promise<number> {
  await listedRows(page);
  return (await exactFen(panelOf(page).locator('ol.rows .amount'))).reduce((sum, fen) => sum + fen, 0);
}

/** The exact amount that an amount on the page says on hover. */
export async function exactFen(amounts: Locator): Promise<number[]> {
  const titles = await amounts
    .locator('.value')
    .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
  return titles.map((title) =>
    Math.round(Number((title ?? '').replace(/[^\d.−-]/g, '').replace('−', '-')) * 100),
  );
}

export async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
}
