import { expect, type Locator } from '@playwright/test';

/** By itself Playwright looks once a second after the first. */
const OFTEN = { intervals: [100] };

/**
 * Waits until every phrase stands in exactly one bubble, in this order and with nothing between them. Other bubbles may stand
 * before and after, so that a greeting does no harm.
 */
export async function expectSaid(bubbles: Locator, phrases: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => (await bubbles.allInnerTexts()).flatMap((text) => phrases.filter((phrase) => text.includes(phrase))),
      OFTEN,
    )
    .toEqual(phrases);
}

/** Waits until so many pictures stand in the bubbles and every one of them is really drawn. */
export async function expectPicturesDrawn(bubbles: Locator, count: number): Promise<void> {
  const pictures = bubbles.getByRole('button').locator('img');
  await expect(pictures).toHaveCount(count);
  const widths = () =>
    pictures.evaluateAll((all) => all.map((picture) => (picture as HTMLImageElement).naturalWidth > 0));
  await expect.poll(widths, OFTEN).toEqual(Array.from({ length: count }, () => true));
}
