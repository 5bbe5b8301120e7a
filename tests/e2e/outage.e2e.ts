import { expectSaid } from './bubbles.ts';
import { SERVER_AWAY } from './faults.ts';
import { EMAILS } from './people.ts';
import { expect, test } from './stage.ts';
import { expectFree, onEveryScreen } from './toasts.ts';

test('a gateway killed in mid-conversation loses nothing and doubles nothing', async ({
  ringing,
  stack,
  books,
  faults,
}) => {
  faults.allow(SERVER_AWAY);
  const { mara, visitor } = await ringing('Before the storm');
  await mara.accept('Before the storm');
  await mara.answer('All calm');
  await expectSaid(visitor.bubbles, ['Before the storm', 'All calm']);

  await stack.kill9(0);
  await visitor.write('Are you still there?');
  await expect(visitor.bubbles.last().getByText(/Waiting to be sent|Sending/)).toBeVisible();
  await mara.answer('From the dark');
  await expect(mara.bubbles.last().getByText('Sending')).toBeVisible();
  await expect(mara.live).toBeHidden();
  await mara.page.getByRole('button', { name: 'Park', exact: true }).click();
  await mara.page.getByRole('menuitem', { name: 'Until the guest answers' }).click();
  await expect(mara.page.getByText('The connection is down. Try again once it is back.')).toBeVisible();
  await stack.restartGateway(0);

  const all = ['Before the storm', 'All calm', 'Are you still there?', 'From the dark'];
  for (const side of [visitor, mara]) {
    for (const words of all) await expect(side.bubbles.filter({ hasText: words })).toHaveCount(1, { timeout: 30_000 });
  }
  await expect(mara.live).toBeVisible();
  await expect(visitor.frame.getByText('Waiting to be sent')).toBeHidden();
  for (const words of all) expect(await books.countMessages(words)).toBe(1);

  await visitor.write('After it');
  await mara.answer('Dry again');
  for (const side of [visitor, mara]) {
    for (const words of ['After it', 'Dry again']) await expect(side.bubbles.filter({ hasText: words })).toHaveCount(1);
  }
  const orders = [await visitor.bubbles.allInnerTexts(), await mara.bubbles.allInnerTexts()].map((texts) =>
    texts.flatMap((text) => [...all, 'After it', 'Dry again'].filter((words) => text.includes(words))),
  );
  expect(orders[0]).toEqual(orders[1]);
});

test('what an agent writes while the database is away is stored once it is back, in the order in which it was written', async ({
  ringing,
  books,
  faults,
}) => {
  faults.allow(/status of 500/);
  const { mara, visitor } = await ringing('Is it the tall one?');
  await mara.accept('Is it the tall one?');
  let failures = 0;
  mara.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (payload.includes('Something failed on the server')) failures += 1;
    }),
  );
  await mara.page.reload();
  await expect(mara.live).toBeVisible();
  await books.setReachable(false);
  try {
    await mara.answer('It is,');
    await mara.answer('two metres tall.');
    await expect.poll(() => failures).toBeGreaterThan(1);
    await expect(mara.bubbles.filter({ hasText: 'Sending' })).toHaveCount(2);
  } finally {
    await books.setReachable(true);
  }
  for (const { bubbles } of [visitor, mara]) await expectSaid(bubbles, ['It is,', 'two metres tall.']);
  await expect(mara.delivered).toBeVisible();
});

test('what is written into a conversation that can’t be read for want of a network stands there, and behind what was said once it can', async ({
  ringing,
  stack,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('Is it for outdoors?');
  await mara.accept('Is it for outdoors?');
  await mara.page.goto(stack.webUrl);
  await expect(mara.live).toBeVisible();
  await mara.page.context().setOffline(true);
  await mara.row('Connected').click();
  await expect(mara.page.getByText('This conversation could not be read.')).toBeVisible();
  const withAgent = mara.page.getByRole('complementary', { name: 'Guest' }).getByText('With an agent').locator('..');
  await expect(withAgent).toContainText('Shows once the conversation can be read.');
  await mara.answer('It is.');
  await expect(mara.bubbles.filter({ hasText: 'It is.' })).toContainText('Sending');
  await expect(mara.page.getByText('The latest messages could not be read.')).toBeVisible();
  await mara.page.context().setOffline(false);
  for (const { bubbles } of [mara, visitor]) await expectSaid(bubbles, ['Is it for outdoors?', 'It is.']);
  await expect(withAgent).toContainText('connected');
});

test('what could not be done is told where it leaves the message field free, on every screen', async ({
  ringing,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara } = await ringing('Is it heavy?');
  await mara.accept('Is it heavy?');
  await mara.page.context().setOffline(true);
  await mara.page.getByRole('button', { name: 'Disconnect' }).click();
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  const toast = mara.page.getByRole('listitem').filter({ hasText: 'Could not disconnect.' });
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  const send = mara.page.getByRole('button', { name: 'Send', exact: true });
  await onEveryScreen(mara.page, () => expectFree(send, toast));
});

test('what a guest wrote while the gateway was away survives a reload', async ({
  guest,
  agent,
  stack,
  books,
  faults,
}) => {
  faults.allow(SERVER_AWAY);
  const mara = await agent('mara');
  const visitor = await guest({ gateway: 1 });
  await visitor.open();
  await visitor.write('First words');
  await expect(visitor.sent).toBeVisible();
  await stack.kill9(1);
  await visitor.write('Written into the dark');
  await expect(visitor.bubbles.last().getByText('Waiting to be sent')).toBeVisible();
  await stack.restartGateway(1);
  await visitor.reload();
  await expectSaid(visitor.bubbles, ['First words', 'Written into the dark']);
  await expect(visitor.sent).toBeVisible();
  expect(await books.countMessages('Written into the dark')).toBe(1);
  await mara.goOnQueue();
  await mara.accept('First words');
  await expectSaid(mara.bubbles, ['First words', 'Written into the dark']);
});

test('an offer runs out while every gateway is down, and goes on when one is back', async ({
  guest,
  agent,
  stack,
  books,
  faults,
}) => {
  faults.allow(SERVER_AWAY);
  await books.setAlerting(7);
  const [mara, jonas, visitor] = [await agent('mara'), await agent('jonas'), await guest()];
  await visitor.open();
  // The offer goes to Mara, who is free the longest.
  await mara.goOnQueue();
  await jonas.goOnQueue();
  await visitor.write('Rings into the night');
  await expect(mara.offer).toBeVisible();
  await books.setAlerting(60);
  await Promise.all([stack.kill9(0), stack.kill9(1)]);
  await expect.poll(() => books.isOfferOverdue(), { timeout: 30_000 }).toBe(true);
  expect(await books.routingStatus(EMAILS.mara)).toBe('onQueue');

  await Promise.all([stack.restartGateway(0), stack.restartGateway(1)]);
  await expect.poll(() => books.routingStatus(EMAILS.mara)).toBe('notResponding');
  await jonas.accept('Rings into the night');
  await expect(mara.page.getByText('You did not answer an offer')).toBeVisible();
});
