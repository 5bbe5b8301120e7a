import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

const MESSAGES = 3000;
const LETTERS = 'a letter, and a letter';
/** Of processor time for each letter, in milliseconds: a thread that is laid out anew takes ten times as long. */
const LAYOUT_MS = 8;

test('a thread of three thousand messages is not laid out anew for each letter that is typed below it', async ({
  ringing,
}) => {
  const { mara } = await ringing('How long is it?');
  await mara.accept('How long is it?');
  await lengthenThread(mara.page);
  await mara.page.reload();
  await expect(mara.bubbles).toHaveCount(MESSAGES);
  await mara.field.pressSequentially('To begin with ');
  const layout = await layoutTime(mara.page);
  const before = await layout();
  await mara.field.pressSequentially(LETTERS);
  expect(((await layout()) - before) / LETTERS.length).toBeLessThan(LAYOUT_MS);
});

/** The server’s answer has that many messages of the guest’s. */
async function lengthenThread(page: Page): Promise<void> {
  await page.route('**/api/trpc/**agent.thread**', async (route) => {
    const response = await route.fetch();
    const answers = await response.json();
    for (const { result } of answers) {
      const said = result.data.entries?.find(
        (entry: { event: { type: string } }) => entry.event.type === 'GuestMessaged',
      );
      if (said === undefined) continue;
      result.data.entries = Array.from({ length: MESSAGES }, (_, index) => ({ ...said, sequence: index + 1 }));
    }
    await route.fulfill({ response, json: answers });
  });
}

/** How long the page has laid out so far, in milliseconds of processor time. */
async function layoutTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'LayoutDuration')?.value ?? Number.NaN) * 1000;
  };
}
