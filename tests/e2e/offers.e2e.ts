import type { Page } from '@playwright/test';
import { agentPage } from './agent-page.ts';
import { EMAILS } from './people.ts';
import { expect, test } from './stage.ts';

test('a declined offer goes on to a colleague, and the guest sees where they stand until somebody takes it', async ({
  ringing,
  agent,
  books,
}) => {
  const { mara, visitor } = await ringing('Anybody there?');
  const jonas = await agent('jonas');
  await mara.decline();
  await expect(mara.offer).toBeHidden();
  const place = visitor.frame.locator('.queue-place');
  await expect(place).toHaveText(/^You’re next in the queue/);
  await jonas.goOnQueue();
  await jonas.accept('Anybody there?');
  await expect(place).toBeHidden();
  expect(await books.routingStatus(EMAILS.mara)).toBe('onQueue');
});

test('an offer that nobody answers goes on, and the agent is marked as not responding', async ({
  ringing,
  agent,
  books,
}) => {
  await books.setAlerting(7);
  const { mara } = await ringing('Anybody there?');
  await books.setAlerting(60);
  const jonas = await agent('jonas');
  await jonas.goOnQueue();
  await expect(mara.page.getByText('You did not answer an offer')).toBeVisible();
  await expect(mara.offer).toBeHidden();
  await jonas.accept('Anybody there?');
  expect(await books.routingStatus(EMAILS.mara)).toBe('notResponding');
  await mara.goOnQueue();
  await expect(mara.page.getByText('You did not answer an offer')).toBeHidden();
});

test('keys answer an offer', async ({ ringing }) => {
  const { mara } = await ringing('By keyboard');
  await expect(mara.page).toHaveTitle(/^\(1\)/);
  await mara.page.keyboard.press('Enter');
  await expect(mara.field).toBeFocused();
});

test('an offer names its keys only where they answer it, and Enter goes on sending what is being written', async ({
  ringing,
  guest,
}) => {
  const { mara, visitor } = await ringing('The first of two');
  const keys = mara.offer.locator('kbd');
  await expect(keys.filter({ visible: true })).toHaveText(['Esc', 'Enter']);
  await mara.accept('The first of two');
  await expect(mara.field).toBeFocused();
  const second = await guest();
  await second.open();
  await second.write('The second');
  await expect(mara.offer).toContainText('The second');
  await expect(keys.filter({ visible: true })).toHaveCount(0);
  await mara.field.pressSequentially('Half a sentence');
  await mara.field.press('Enter');
  await expect(visitor.bubbles.filter({ hasText: 'Half a sentence' })).toHaveCount(1);
  await expect(mara.offer).toBeVisible();
  await mara.leaveField();
  await expect(keys.filter({ visible: true })).toHaveText(['Esc', 'Enter']);
  await mara.page.keyboard.press('Enter');
  await expect(mara.log).toContainText('The second');
});

test('whoever says they are at a meal is off queue, what rings at them goes on, and everybody sees where they are', async ({
  ringing,
  agent,
  visit,
}) => {
  const { mara } = await ringing('Anybody there?');
  const jonas = await agent('jonas');
  await jonas.goOnQueue();
  await mara.says('At a meal');
  await expect(mara.page.getByText('You are at a meal')).toBeVisible();
  await expect(mara.offer).toBeHidden();
  await jonas.accept('Anybody there?');
  await jonas.openTransfer();
  await expect(jonas.transferOption('Mara Lindqvist')).toContainText('Is at a meal');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  const agents = lena.getByRole('region', { name: 'Agents' });
  await expect(agents.getByRole('row').filter({ hasText: 'Mara Lindqvist' })).toContainText('At a meal');
  await mara.goOnQueue();
  await expect(mara.page.getByText('You are at a meal')).toBeHidden();
});

test('an offer rings in one tab of its agent, and in the other once that one is closed', async ({
  agent,
  guest,
  stack,
}) => {
  const mara = await agent('mara');
  const context = mara.page.context();
  const rung: Page[] = [];
  await context.exposeBinding('rung', ({ page }) => rung.push(page));
  await context.addInitScript(() => {
    const { createOscillator } = AudioContext.prototype;
    AudioContext.prototype.createOscillator = function () {
      (globalThis as unknown as { rung: () => void }).rung();
      return createOscillator.call(this);
    };
  });
  const tabs = [mara, agentPage(await context.newPage())];
  for (const { page, live } of tabs) {
    await page.goto(stack.webUrl);
    await expect(live).toBeVisible();
    await page.getByRole('heading', { name: 'Inbox' }).click();
  }
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('Do you hear me?');
  for (const { offer } of tabs) await expect(offer).toBeVisible();
  await expect.poll(() => rung.length).toBeGreaterThan(0);
  const [first] = rung;
  expect(new Set(rung).size).toBe(1);
  await first?.close();
  await expect.poll(() => new Set(rung).size).toBe(2);
});
