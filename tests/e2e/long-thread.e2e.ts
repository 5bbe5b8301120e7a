import type { FrameLocator, Page } from '@playwright/test';
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

test('an agent who reads up is led back to the end, and told of what has come there meanwhile', async ({ ringing }) => {
  const { mara, visitor } = await ringing('How long is it?');
  await mara.accept('How long is it?');
  await mara.answer(Array.from({ length: 80 }, (_, line) => `Line ${line}`).join('\n'));
  await expect(mara.delivered).toBeVisible();
  const first = mara.bubbles.filter({ hasText: 'How long is it?' });
  const back = mara.page.getByRole('button', { name: 'To the latest message' });
  await expect(first).not.toBeInViewport();
  await expect(back).toBeHidden();
  await first.scrollIntoViewIfNeeded();
  await back.click();
  await expect(first).not.toBeInViewport();
  await expect(back).toBeHidden();
  await first.scrollIntoViewIfNeeded();
  await expect(back).toBeVisible();
  await visitor.write('Quite long');
  await mara.page.getByRole('button', { name: 'New messages' }).click();
  await expect(mara.bubbles.filter({ hasText: 'Quite long' })).toBeInViewport();
});

test('a thread that grows the moment it is led to its end stays there', async ({ ringing }) => {
  const { mara } = await ringing('How long is it?');
  await mara.accept('How long is it?');
  await mara.answer(Array.from({ length: 80 }, (_, line) => `Line ${line}`).join('\n'));
  await expect(mara.delivered).toBeVisible();
  await mara.bubbles.filter({ hasText: 'How long is it?' }).scrollIntoViewIfNeeded();
  const back = mara.page.getByRole('button', { name: 'To the latest message' });
  await expect(back).toBeVisible();
  await mara.log.evaluate(growAtScroll);
  await back.click();
  await expect(mara.log.locator('> div')).toHaveCSS('padding-bottom', '600px');
  await expect.poll(() => mara.log.evaluate(fromEnd)).toBeLessThan(2);
});

/** With the next scrolling the thread is as much longer as if a picture had come. */
function growAtScroll(log: Element): void {
  const grow = () => {
    log.removeEventListener('scroll', grow, { capture: true });
    for (const part of log.children) if (part instanceof HTMLElement) part.style.paddingBottom = '600px';
  };
  log.addEventListener('scroll', grow, { capture: true });
}

function fromEnd({ scrollHeight, scrollTop, clientHeight }: Element): number {
  return scrollHeight - scrollTop - clientHeight;
}

test('a guest’s thread of three thousand messages draws the one that comes, and no other anew', async ({ guest }) => {
  const visitor = await guest();
  await visitor.open();
  await visitor.write('How long is it?');
  await expect(visitor.sent).toBeVisible();
  await lengthenHistory(visitor.page);
  await visitor.reload();
  await expect(visitor.bubbles).toHaveCount(MESSAGES);
  const drawn = await countDrawn(visitor.frame);
  await visitor.write('Quite long');
  await expect(visitor.bubbles).toHaveCount(MESSAGES + 1);
  await expect(visitor.sent).toBeVisible();
  expect(await drawn()).toBeLessThan(20);
});

/** The guest’s history has that many messages of theirs, an hour between any two. */
async function lengthenHistory(page: Page): Promise<void> {
  await page.route('**/api/v2/webmessaging/messages**', async (route) => {
    const entities = Array.from({ length: MESSAGES }, (_, index) => ({
      id: `message-${index}`,
      type: 'Text',
      direction: 'Inbound',
      text: `${index} hours ago`,
      channel: { time: new Date(Date.now() - index * 3_600_000).toISOString() },
    }));
    await route.fulfill({ json: { entities, pageCount: 1 } });
  });
}

/** How many messages have been drawn from now on: each is drawn with its time. */
async function countDrawn(frame: FrameLocator): Promise<() => Promise<number>> {
  const count = await frame.locator('body').evaluateHandle(() => {
    const drawn = { messages: 0 };
    const { toISOString } = Date.prototype;
    Date.prototype.toISOString = function () {
      drawn.messages += 1;
      return toISOString.call(this);
    };
    return drawn;
  });
  return () => count.evaluate(({ messages }) => messages);
}

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
