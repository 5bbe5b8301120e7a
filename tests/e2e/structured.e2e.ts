import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { answerWith } from './agent-api.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';
import { CARDS, FORM, LIST, QUICK_REPLIES, TIMES } from './structured-content.ts';

test('a guest presses a quick reply, the agent reads what it answers, and both see it after a reload', async ({
  ringing,
}) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  await answerWith(mara.page, { text: 'What is broken?', content: QUICK_REPLIES });
  const chips = visitor.log.getByRole('group', { name: 'Answers to choose from' });
  await expect(chips.getByRole('button')).toHaveCount(3);
  await expectAccessible(visitor.page);

  await chips.getByRole('button', { name: 'The zip is stuck' }).focus();
  await visitor.page.keyboard.press('Enter');
  await expect(chips).toBeHidden();
  await expectSaid(visitor.bubbles, ['What is broken?', 'The zip is stuck']);
  await expect(mara.fromGuest.last()).toContainText('Quick reply: What is broken?');
  await expect(mara.fromGuest.last()).toContainText('The zip is stuck');
  await expect(mara.log.getByRole('list', { name: 'Quick replies' }).getByLabel('Chosen')).toBeVisible();
  await expectAccessible(mara.page);

  await visitor.reload();
  await expectSaid(visitor.bubbles, ['What is broken?', 'The zip is stuck']);
  await expect(chips).toBeHidden();
});

test('a guest answers a card, a list and a time', async ({ ringing }) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  await answerWith(mara.page, { text: 'These can be had at once:', content: [CARDS] });
  const cards = visitor.log.getByRole('group', { name: 'Choices' });
  const link = cards.getByRole('link', { name: 'See it in the shop' }).first();
  await expect(link).toHaveAttribute('rel', /noopener noreferrer/);
  await visitor.log.getByRole('button', { name: 'Next' }).click();
  await cards.getByRole('button', { name: 'Take the Pine pack' }).click();
  await expect(mara.fromGuest.last()).toContainText('Take the Pine pack');
  await expect(cards.getByRole('button', { name: 'Take the Harbour pack' })).toBeDisabled();

  await answerWith(mara.page, { content: [LIST] });
  await visitor.log.getByRole('button', { name: 'Choose an order' }).click();
  const sheet = visitor.frame.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  await sheet.getByLabel('Order 10482').check();
  await sheet.getByLabel('Order 10377').check();
  await sheet.getByLabel('Too small').check();
  await sheet.getByLabel('Damaged').check();
  await expectAccessible(visitor.page);
  await sheet.getByRole('button', { name: 'Confirm' }).click();
  await expectSaid(visitor.bubbles, ['Order 10377, Damaged, Too small']);
  for (const words of ['Chose from a list: Which order is it about?', 'Order 10377', 'Damaged', 'Too small'])
    await expect(mara.fromGuest.last()).toContainText(words);

  await answerWith(mara.page, { content: [TIMES] });
  await visitor.log.getByRole('button', { name: 'Choose a time' }).click();
  await expect(sheet).toContainText('Europe/Berlin');
  await expect(sheet.getByRole('group')).toHaveCount(2);
  await sheet.getByRole('group', { name: 'Monday, May 6, 2030' }).getByLabel('2:30 PM').check();
  await expectAccessible(visitor.page);
  await sheet.getByRole('button', { name: 'Confirm' }).click();
  await expectSaid(visitor.bubbles, ['Mon, May 6, 2030, 2:30 PM']);
  await expect(mara.fromGuest.last()).toContainText('Mon, 6 May 2030, 14:30');
  await expectAccessible(mara.page);
});

test('nothing that an agent offers lets the thread be moved sideways', async ({ ringing }) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  await answerWith(mara.page, { content: [CARDS] });
  await answerWith(mara.page, { content: [LIST] });
  await answerWith(mara.page, { text: 'What is broken?', content: QUICK_REPLIES });
  await expect(visitor.log.getByRole('button', { name: 'Something else' })).toBeVisible();
  expect(await visitor.log.evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
});

test('a guest fills in a form, is told at the field what is missing, and loses nothing by putting it aside, leaving the page or being offline', async ({
  ringing,
}) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  await answerWith(mara.page, { content: [FORM] });
  const open = visitor.log.getByRole('button', { name: 'Fill in the form' });
  const sheet = visitor.frame.getByRole('dialog');
  const next = sheet.getByRole('button', { name: 'Next' });
  await open.click();
  await sheet.getByRole('button', { name: 'Begin' }).click();
  await sheet.getByLabel('E-mail').fill('ida');
  await next.click();
  await expect(sheet.getByLabel('Name')).toBeFocused();
  await expect(sheet.getByLabel('Name')).toHaveAccessibleDescription('Fill this in.');
  await expect(sheet.getByLabel('E-mail')).toHaveAccessibleDescription(/Enter an e-mail address/);
  await expectAccessible(visitor.page);

  await visitor.page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(open).toBeFocused();
  await open.click();
  await sheet.getByRole('button', { name: 'Begin' }).click();
  await expect(sheet.getByLabel('E-mail')).toHaveValue('ida');
  await sheet.getByLabel('Name').fill('Ida Berg');
  await visitor.reload();
  await open.click();
  await sheet.getByRole('button', { name: 'Begin' }).click();
  await expect(sheet.getByLabel('Name')).toHaveValue('Ida Berg');
  await expect(sheet.getByLabel('E-mail')).toHaveValue('ida');
  await sheet.getByLabel('E-mail').fill('ida@example.com');
  await next.click();
  await sheet.getByLabel('In your words').fill('The left strap tore on the first day.');
  await next.click();
  await expect(sheet).toContainText('Look it over');
  await visitor.page.context().setOffline(true);
  await sheet.getByRole('button', { name: 'Send' }).click();

  await expect(sheet).toBeHidden();
  await expect(visitor.bubbles.last()).toContainText('Waiting to be sent');
  await visitor.page.context().setOffline(false);
  await expectSaid(visitor.bubbles, ['My return', 'Ida Berg']);
  const table = mara.fromGuest.last().getByRole('table', { name: 'What the guest filled in' });
  await expect(table.getByRole('row')).toHaveText([
    'NameIda Berg',
    'E-mailida@example.com',
    'In your wordsThe left strap tore on the first day.',
  ]);
  await expectAccessible(mara.page);
  await expectAccessible(visitor.page);
});

/** Goes on typing, as people do, until the other side is told: that is at most once in five seconds. */
async function typeUntil(field: Locator, told: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await field.press('x');
      return told.count();
    })
    .toBe(1);
}

test('each side sees that the other is typing, and no longer once it has written', async ({ ringing }) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  const guestTypes = mara.page.getByRole('status').filter({ hasText: 'is typing…' });
  await typeUntil(visitor.field, guestTypes);
  await expect(mara.inbox.getByText('typing…')).toBeVisible();
  await visitor.write('It is the left one');
  await expect(mara.bubbles.filter({ hasText: 'It is the left one' })).toHaveCount(1);
  await expect(guestTypes).toBeHidden();

  const agentTypes = visitor.log.getByText('is typing');
  await typeUntil(mara.field, agentTypes);
  await mara.answer('Then it is the zip');
  await expectSaid(visitor.bubbles, ['Then it is the zip']);
  await expect(agentTypes).toBeHidden();
});

test('once the agent has disconnected, the header names nobody and the panel says until when', async ({ ringing }) => {
  const { mara, visitor } = await ringing('My pack is broken');
  await mara.accept('My pack is broken');
  await mara.answer('Bring it by.');
  await expect(visitor.frame.getByText('Latest reply from Mara')).toBeVisible();
  await mara.disconnect();
  await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
  await expect(visitor.frame.getByText('Latest reply from')).toBeHidden();
  await expect(mara.page.getByRole('complementary', { name: 'Guest' })).toContainText(/Youuntil \d\d:\d\d/);
});

test('where a conversation begins by itself, the guest is greeted and answers without writing', async ({
  guest,
  agent,
  books,
}) => {
  await books.setAutoStart();
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await expect(visitor.bubbles).toHaveCount(1);
  await visitor.log.getByRole('button', { name: 'Return something' }).click();
  await mara.accept('Return something');
  await expect(mara.fromGuest).toHaveCount(1);
  await expect(mara.fromGuest).toContainText('Quick reply');
  await visitor.reload();
  await expect(visitor.bubbles).toHaveCount(2);
  expect(await books.countConversations()).toBe(1);
});
