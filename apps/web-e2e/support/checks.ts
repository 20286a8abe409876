import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from './test';

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG level AA on what is shown now; the message names rule and place. */
export async function expectAccessible(page: Page): Promise<void> {
  // A fade that is still running has colours of its own.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).withTags(LEVEL_AA).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
  expect(found, page.url()).toEqual([]);
}

/** The page itself never scrolls sideways; wide tables scroll inside. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const frame = document.scrollingElement;
    const main = document.querySelector('main');
    const wider = (element: Element | null) => (element ? element.scrollWidth - element.clientWidth : 0);
    return { page: wider(frame), main: wider(main) };
  });
  expect(beyond, page.url()).toEqual({ page: 0, main: 0 });
}
