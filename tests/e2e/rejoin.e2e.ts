import { devices } from '@playwright/test';
import { expectSaid } from './bubbles.ts';
import { guestPage } from './guest-page.ts';
import { expect, test } from './stage.ts';

test('after a disconnect the guest writes again, and the same agent is offered the same conversation', async ({
  ringing,
  agent,
  books,
}) => {
  const { mara, visitor } = await ringing('Where is my parcel?');
  const jonas = await agent('jonas');
  await mara.accept('Where is my parcel?');
  await jonas.goOnQueue();
  await mara.answer('On its way.');
  await expectSaid(visitor.bubbles, ['Where is my parcel?', 'On its way.']);
  await mara.disconnect();
  await expect(mara.row('Ended')).toHaveCount(1);
  await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
  await expect(visitor.log.getByText('Write again to carry on.')).toBeVisible();

  await visitor.write('It has not come');
  await expect(mara.offer).toContainText('You had it before');
  await mara.accept('It has not come');
  await expect(jonas.offer).toBeHidden();
  await mara.answer('I will ask.');
  const all = ['Where is my parcel?', 'On its way.', 'It has not come', 'I will ask.'];
  await expectSaid(mara.bubbles, all);
  await expectSaid(visitor.bubbles, all);
  await expect(mara.log.getByText(/disconnected/)).toBeVisible();
  expect(await books.countConversations()).toBe(1);
});

test('when the agent has gone off queue, a colleague gets the conversation with its history', async ({
  ringing,
  agent,
  books,
  faults,
}) => {
  // Mara has it open, and may just be reading what is new in it as it becomes Jonas's.
  faults.allow(/status of 403 .*\/agent\.thread\?/);
  const { mara, visitor } = await ringing('Do you repair boots?');
  const jonas = await agent('jonas');
  await mara.accept('Do you repair boots?');
  await mara.answer('We do.');
  await expectSaid(visitor.bubbles, ['Do you repair boots?', 'We do.']);
  await mara.disconnect();
  await mara.goOffQueue();
  await jonas.goOnQueue();

  await visitor.write('What does it cost?');
  await jonas.accept('What does it cost?');
  await jonas.answer('Forty for a pair.');
  const all = ['Do you repair boots?', 'We do.', 'What does it cost?', 'Forty for a pair.'];
  await expectSaid(jonas.bubbles, all);
  await expectSaid(visitor.bubbles, all);
  await expect(mara.offer).toBeHidden();
  expect(await books.countConversations()).toBe(1);
});

test('where the notice closes the conversation, the guest begins a new one', async ({ ringing, books }) => {
  await books.setDisconnectNotice('readOnly');
  const { mara, visitor } = await ringing('A short question');
  await mara.accept('A short question');
  await mara.answer('A short answer');
  await expectSaid(visitor.bubbles, ['A short question', 'A short answer']);
  await mara.disconnect();
  await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
  await expect(visitor.field).toBeHidden();

  await visitor.frame.getByRole('button', { name: 'Start a new conversation' }).click();
  await expect(visitor.field).toBeFocused();
  await visitor.write('Another question');
  await mara.accept('Another question');
  await expect(mara.bubbles.filter({ hasText: 'A short question' })).toHaveCount(0);
  expect(await books.countConversations()).toBe(2);
});

test('a guest takes the conversation from the laptop to the phone, and both go on with it', async ({
  ringing,
  browserOf,
  books,
  faults,
}) => {
  const { mara, visitor } = await ringing('Is the tent waterproof?');
  await mara.accept('Is the tent waterproof?');
  await mara.answer('It is.');
  await expectSaid(visitor.bubbles, ['Is the tent waterproof?', 'It is.']);
  await visitor.frame.getByRole('button', { name: 'Continue on another device' }).click();
  const sheet = visitor.frame.getByRole('dialog', { name: 'Continue on another device' });
  await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = await sheet.getByRole('textbox', { name: 'Link' }).inputValue();

  const phone = guestPage(await (await browserOf(devices['Pixel 7'])).newPage());
  await phone.page.goto(link);
  const goOn = { name: 'Continue the conversation' };
  await phone.frame.getByRole('dialog').getByRole('button', goOn).click();
  await expectSaid(phone.bubbles, ['Is the tent waterproof?', 'It is.']);
  await expect(sheet).toContainText('The link was used');
  await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeHidden();
  expect(phone.page.url()).not.toContain('#');
  await phone.write('And the bag?');
  await mara.answer('The bag, too.');
  const all = ['Is the tent waterproof?', 'It is.', 'And the bag?', 'The bag, too.'];
  await expectSaid(phone.bubbles, all);
  await expectSaid(visitor.bubbles, all);

  faults.allow(/403 .*device-links\/taken/);
  const thief = guestPage(await (await browserOf()).newPage());
  await thief.page.goto(link);
  await thief.frame.getByRole('dialog').getByRole('button', goOn).click();
  await expect(thief.frame.getByText('This link does not work here, or no longer.')).toBeVisible();
  await expect(thief.bubbles).toHaveCount(0);
  expect(await books.countConversations()).toBe(1);
});
