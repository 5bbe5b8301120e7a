import { expect, type Frame, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** On trial in axe: takes an avatar's letters, hidden from screen readers, for a visible label. */
const ON_TRIAL = 'label-content-name-mismatch';

/** What depends on the colours of the page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** In the page, once axe is there. */
type WithAxe = { readonly axe: typeof axe };

/** Axe finds nothing serious or worse on the page and in its frames, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await Promise.all(page.frames().map(bringAxe));
  // What comes or goes meanwhile, such as a notice whose time is up, is there or gone, and never half to be seen.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectNothingFound(page, { runOnly: RULES, rules: { [ON_TRIAL]: { enabled: false } } });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothingFound(page, { runOnly: { type: 'rule', values: COLOURS } });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Once for each document, and not for each analysis: half a megabyte of script takes longer than what it does. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in globalThis)) return;
  await frame.evaluate(axe.source);
  await frame.evaluate(() => {
    (globalThis as unknown as WithAxe).axe.configure({
      allowedOrigins: ['<unsafe_all_origins>'],
      // A frame that axe does not get into counts as found, and not as to be looked at.
      rules: [{ id: 'frame-tested', reviewOnFail: false }],
    });
  });
}

async function expectNothingFound(page: Page, chosen: RunOptions): Promise<void> {
  // At once: a page that the browser does not draw at the moment would never come to the end.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const violations = await page.evaluate(
    async (options) => (await (globalThis as unknown as WithAxe).axe.run(document, options)).violations,
    { ...chosen, resultTypes: ['violations'], pingWaitTime: 20_000 } satisfies RunOptions,
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}
