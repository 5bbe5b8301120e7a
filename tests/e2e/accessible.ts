import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** On trial in axe: takes an avatar's letters, hidden from screen readers, for a visible label. */
const ON_TRIAL = 'label-content-name-mismatch';

/** What depends on the colours of the page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Axe finds nothing serious or worse on the page and in its frames, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, (axe) => axe.withTags(RULES).disableRules(ON_TRIAL));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingFound(page, (axe) => axe.withRules(COLOURS));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNothingFound(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // At once: a page that the browser does not draw at the moment would never come to the end.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const { violations } = await choose(new AxeBuilder({ page })).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}
