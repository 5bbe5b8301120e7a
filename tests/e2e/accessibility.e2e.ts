import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('the sign-in pages', async ({ stack, browserOf }) => {
  const page = await (await browserOf()).newPage();
  for (const address of [stack.webUrl, stack.adminUrl]) {
    await page.goto(`${address}/sign-in`);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expectAccessible(page);
  }
});

test('a conversation on both sides', async ({ guest, agent }) => {
  const mara = await agent('mara');
  await expectAccessible(mara.page);
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await expectAccessible(visitor.page);
  await visitor.write('Can you hear me?');
  await expect(mara.offer).toBeVisible();
  await expectAccessible(mara.page);
  await mara.accept('Can you hear me?');
  await mara.answer('Loud and clear.');
  await expectSaid(visitor.bubbles, ['Can you hear me?', 'Loud and clear.']);
  await expectAccessible(mara.page);
  await visitor.field.pressSequentially(':tad');
  await expect(visitor.frame.getByRole('option').first()).toBeVisible();
  await expectAccessible(visitor.page);
  await mara.disconnect();
  await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
  await expectAccessible(visitor.page);
  await expectAccessible(mara.page);
});

test('lists and editors of the console', async ({ visit }) => {
  const page = await visit('console', 'ines', { path: '/configurations' });
  const ines = adminPage(page);
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('table').getByRole('link').click();
  await expect(page.getByLabel('Header title')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Deployments' }).first().click();
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
  await ines.openDeployment('Harbour & Pine shop');
  await expect(page.getByRole('button', { name: 'Copy snippet' })).toBeVisible();
  await expectAccessible(page);
});

test('the keyboard goes past the navigation of the console, and leaves no trace in the history', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/queues' });
  await expect(page.getByRole('button', { name: 'New queue' })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip the navigation' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'New queue' })).toBeFocused();
  await expect(skip).not.toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');
});

/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10). */
const FOUR_TIMES = { width: 320, height: 256 };

test('at four times the size a conversation is taken, read and answered, and a supervisor finds the way out', async ({
  ringing,
  visit,
}) => {
  const { mara } = await ringing('Very large', { viewport: FOUR_TIMES });
  await mara.accept('Very large');
  await mara.answer('I see.');
  await expect(mara.bubbles.filter({ hasText: 'I see.' })).toBeInViewport({ ratio: 0.9 });
  await mara.log.scrollIntoViewIfNeeded();
  expect((await mara.log.boundingBox())?.height).toBeGreaterThan(FOUR_TIMES.height / 2);
  await mara.field.scrollIntoViewIfNeeded();
  await expect(mara.field).toBeInViewport({ ratio: 0.9 });
  for (const deed of ['Park', 'Transfer', 'Disconnect'])
    await expect(mara.page.getByRole('button', { name: deed, exact: true })).toHaveText(deed);
  expect(await mara.page.evaluate(() => document.documentElement.scrollWidth)).toBe(FOUR_TIMES.width);
  const lena = await visit('workspace', 'lena', { viewport: FOUR_TIMES, path: '/?view=floor' });
  await expect(lena.getByRole('button', { name: 'Account of' })).toBeInViewport({ ratio: 1 });
  expect(await lena.evaluate(() => document.documentElement.scrollWidth)).toBe(FOUR_TIMES.width);
});

test('Tab stops once in the inbox, and the keys go on from there, a step for each press, to what is in sight; only where they stay is asked for', async ({
  guest,
  agent,
  stack,
}) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const come = async (words: string) => {
    const visitor = await guest();
    await visitor.open();
    await visitor.write(words);
    await mara.accept(words);
  };
  for (const words of ['The first', 'The second']) await come(words);
  await expect(mara.row('Connected')).toHaveCount(2);
  await expect(mara.inbox.locator('[data-conversation]:not([tabindex="-1"])')).toHaveCount(1);
  await mara.row('Connected').first().focus();
  await mara.page.keyboard.press('ArrowDown');
  await expect(mara.row('Connected').last()).toBeFocused();
  await expect(mara.row('Connected').last()).toHaveAttribute('tabindex', '0');
  await mara.page.goto(stack.webUrl);
  await expect(mara.live).toBeVisible();
  await expect(mara.row('Connected')).toHaveCount(2);
  await expect(mara.log).toBeHidden();
  await mara.page.evaluate(() => {
    for (const _ of [1, 2]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  });
  await expect(mara.row('Connected').last()).toHaveAttribute('aria-current', 'true');
  const roomForOne = { width: 1280, height: 160 };
  await mara.page.setViewportSize(roomForOne);
  await mara.page.reload();
  await expect(mara.row('Connected').last()).toBeInViewport({ ratio: 1 });
  await mara.page.keyboard.press('k');
  await expect(mara.row('Connected').first()).toHaveAttribute('aria-current', 'true');
  const heading = mara.inbox.getByRole('heading', { name: /^Connected/ });
  const gap = async () => {
    const [above, row] = await Promise.all([heading.boundingBox(), mara.row('Connected').first().boundingBox()]);
    return above && row && row.y - above.y - above.height;
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);

  await mara.page.setViewportSize({ width: 1280, height: 720 });
  await come('The third');
  await mara.page.clock.install();
  await mara.page.goto(stack.webUrl);
  await expect(mara.live).toBeVisible();
  await expect(mara.row('Connected')).toHaveCount(3);
  const asked: string[] = [];
  mara.page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  const isAsked = async (index: number) => {
    const id = (await mara.row('Connected').nth(index).getAttribute('data-conversation')) ?? '';
    return asked.some((address) => address.includes(id));
  };
  await mara.page.clock.pauseAt(Date.now() + 60_000);
  for (const index of [0, 1, 2]) {
    await mara.page.keyboard.down('j');
    await expect(mara.row('Connected').nth(index)).toHaveAttribute('aria-current', 'true');
    await mara.page.clock.runFor(30);
    await expect.poll(() => isAsked(0)).toBe(true);
  }
  expect(await Promise.all([isAsked(1), isAsked(2)])).toEqual([false, false]);
  await mara.page.clock.resume();
  await expect(mara.log).toContainText('The third');
  expect(await isAsked(1)).toBe(false);
});
