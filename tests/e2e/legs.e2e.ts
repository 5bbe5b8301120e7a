import { expectAccessible } from './accessible.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('a parked conversation comes back with the guest’s answer, and a draft has waited in it', async ({ ringing }) => {
  const { mara, visitor } = await ringing('My table wobbles');
  await mara.accept('My table wobbles');
  await mara.answer('Which one is it?');
  await mara.field.fill('If it is the oak one');
  await mara.park('Until the guest answers');
  await expect(mara.row('Parked')).toHaveCount(1);
  await expect(mara.page.getByText(/^Parked\. Comes back when the guest writes/)).toBeVisible();

  await visitor.write('The oak one');
  await expect(mara.row('Connected')).toHaveCount(1);
  await expect(mara.offer).toBeHidden();
  await expect(mara.field).toHaveValue('If it is the oak one');
  await expect(mara.log.getByText('Back from being parked')).toBeVisible();
  await mara.answer('I send you a felt pad.');
  await expectSaid(visitor.bubbles, ['My table wobbles', 'Which one is it?', 'The oak one', 'I send you a felt pad.']);
});

test('by keyboard a conversation is parked until tomorrow and taken back', async ({ ringing }) => {
  const { mara } = await ringing('By keyboard');
  await mara.accept('By keyboard');
  await mara.leaveField();
  await mara.page.keyboard.press('p');
  await mara.page.getByRole('menuitem', { name: 'Until tomorrow morning' }).press('Enter');
  await expect(mara.row('Parked')).toContainText('back tomorrow');
  await mara.page.keyboard.press('b');
  await expect(mara.row('Connected')).toHaveCount(1);
  await mara.leaveField();
  await mara.page.keyboard.press('p');
  await expect(mara.page.getByRole('menuitem', { name: 'Until the guest answers' })).toBeFocused();
  await mara.page.getByRole('menuitem', { name: 'For 1 hour' }).hover();
  await mara.page.mouse.move(0, 0);
  await expect(mara.page.getByRole('menu')).toBeFocused();
  await mara.page.keyboard.press('ArrowDown');
  await mara.page.keyboard.press('Enter');
  await expect(mara.row('Parked')).toHaveCount(1);
  await mara.page.keyboard.press('b');
  await expect(mara.field).toBeVisible();
});

test('an hour is an hour on a machine whose clock is fast', async ({ ringing, books }) => {
  const { mara } = await ringing('In an hour');
  await mara.accept('In an hour');
  await mara.page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + 2 * 3_600_000;
  });
  await mara.page.reload();
  await mara.park('For 1 hour');
  const question = `SELECT (body->>'until')::float8 - extract(epoch FROM at) * 1000 AS ahead
    FROM conversation_entry WHERE type = 'Parked'`;
  const [parked] = await books.ask<{ ahead: number }>(question);
  expect(parked?.ahead).toBeGreaterThan(3_540_000);
  expect(parked?.ahead).toBeLessThanOrEqual(3_600_000);
});

test('on a phone there is room to transfer, for the account and for an offer that comes meanwhile, however long the names', async ({
  books,
  ringing,
  guest,
}) => {
  await books.lengthenNames('Returns, refunds, exchanges and whatever else has to do with warranty: ');
  const { mara } = await ringing('From a phone', { viewport: { width: 390, height: 844 } });
  await mara.accept('From a phone');
  await mara.openTransfer();
  await expect(mara.page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
  await mara.page.setViewportSize({ width: 320, height: 844 });
  const whatOfQueue = mara.page.getByText('It comes from here');
  expect(await whatOfQueue.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await mara.page.setViewportSize({ width: 390, height: 844 });
  await mara.page.keyboard.press('Escape');
  await mara.page.getByRole('button', { name: 'Account of' }).click();
  await expect(mara.page.getByRole('menu')).toBeInViewport({ ratio: 1 });
  await mara.page.keyboard.press('Escape');
  const other = await guest();
  await other.open();
  await other.write('Meanwhile');
  await mara.accept('Meanwhile');
});

test('a colleague who is asked sees by whom, and the conversation stays until they take it', async ({
  ringing,
  agent,
}) => {
  const { mara, visitor } = await ringing('It is about my refund');
  const jonas = await agent('jonas');
  await mara.accept('It is about my refund');
  const away = mara.transferOption('Jonas Okafor');
  await mara.openTransfer();
  await expect(mara.page.getByRole('combobox', { name: 'Search queues and colleagues' })).toBeFocused();
  await expect(away).toContainText('Is off queue');
  await expect(away).toHaveAttribute('aria-disabled', 'true');
  await jonas.goOnQueue();
  await expect(away).toHaveAttribute('aria-disabled', 'false');
  await away.click();
  await expect(mara.page.getByText('Asking Jonas Okafor', { exact: true })).toBeVisible();
  await expect(jonas.offer).toContainText('Mara Lindqvist asks you to take it');
  await jonas.decline();
  await expect(mara.log.getByText('Jonas Okafor declined')).toBeVisible();
  await mara.answer('One moment, I ask again.');
  await mara.leaveField();
  await mara.page.keyboard.press('n');
  await mara.page.keyboard.type('Has asked twice already');
  await expect(mara.page.getByRole('textbox', { name: 'Note' })).toHaveValue('Has asked twice already');
  await expectAccessible(mara.page);
  await mara.page.keyboard.press('Enter');
  await expect(mara.log.getByRole('article', { name: 'Note by You' })).toContainText('Has asked twice already');
  await mara.leaveField();

  await mara.openTransfer();
  await mara.page.keyboard.type('jon');
  await mara.page.keyboard.press('Enter');
  await jonas.accept('It is about my refund');
  await expect(jonas.log.getByText('One moment, I ask again.')).toBeVisible();
  await expect(jonas.log.getByRole('article', { name: 'Note by Mara' })).toContainText('Has asked twice already');
  await expect(mara.field).toBeHidden();
  await expect(mara.page.getByText(/^Jonas Okafor has .* now$/)).toBeVisible();
  await jonas.answer('You have it back by Friday.');
  const said = ['It is about my refund', 'One moment, I ask again.', 'You have it back by Friday.'];
  await expectSaid(visitor.bubbles, said);
  await visitor.reload();
  await expectSaid(visitor.bubbles, said);
});

test('what is transferred to a queue goes to whoever serves it', async ({ ringing, agent }) => {
  const { mara } = await ringing('I want to send it back');
  const jonas = await agent('jonas');
  await mara.accept('I want to send it back');
  await jonas.goOnQueue();
  await mara.goOffQueue();
  await mara.openTransfer();
  await expect(mara.transferOption('Customer care')).toContainText('It comes from here');
  await expect(mara.transferOption('Customer care')).toHaveAttribute('aria-selected', 'false');
  await mara.transferOption('Returns').click();
  await expect(mara.field).toBeHidden();
  await expect(mara.log.getByText('You transferred it to Returns')).toBeVisible();
  await expect(jonas.offer).toContainText('Returns');
  await jonas.accept('I want to send it back');
  await expect(jonas.log.getByText('Mara Lindqvist transferred it to Returns')).toBeVisible();
});

test('mandatory after-call work asks for a code, and is done with notes', async ({ ringing, books }) => {
  await books.setWrapUpPrompt('mandatory');
  const { mara, visitor } = await ringing('All is well');
  await mara.accept('All is well');
  await mara.openTransfer();
  await expectAccessible(mara.page);
  await mara.page.keyboard.press('Escape');
  await mara.disconnect();
  await expect(mara.row('After-call work')).toHaveCount(1);
  await expect(mara.wrapUp.getByRole('button', { name: 'Skip' })).toHaveCount(0);
  await mara.wrapUp.getByRole('button', { name: 'Done' }).click();
  await expect(mara.wrapUp.getByRole('alert')).toHaveText('Choose at least one.');
  await expectAccessible(mara.page);
  await mara.leaveField();
  await mara.page.keyboard.press('1');
  await expect(mara.wrapUp.getByRole('button', { name: 'Solved' })).toHaveAttribute('aria-pressed', 'true');
  await mara.page.keyboard.press('n');
  await mara.page.keyboard.type('Wanted to say thanks');
  await mara.page.reload();
  await expect(mara.wrapUp.getByLabel('Notes')).toHaveValue('Wanted to say thanks');
  await mara.wrapUp.getByLabel('Notes').press('Control+Enter');
  await expect(mara.row('Ended')).toHaveCount(1);
  await expect(mara.log.getByText('You wrapped up leg 1: Solved · “Wanted to say thanks”')).toBeVisible();

  const again = async (words: string) => {
    await visitor.write(words);
    await mara.accept(words);
  };
  await again('And thanks again');
  await mara.disconnect();
  await again('One more');
  await mara.page.getByRole('button', { name: 'Do it' }).click();
  await mara.wrapUp.getByRole('button', { name: 'Solved' }).click();
  await mara.wrapUp.getByRole('button', { name: 'Done' }).click();
  await expect(mara.log.getByText('You wrapped up leg 2: Solved')).toBeVisible();
  await mara.disconnect();
  await again('The last one');
  await expect(mara.page.getByText('After-call work of leg 3 is still to be done.')).toBeVisible();
  await expect(mara.wrapUp).toBeHidden();
});

test('what was filled in when the time for after-call work is up is kept, with a code or without', async ({
  ringing,
  books,
}) => {
  await books.setWrapUpTime(6);
  const { mara, visitor } = await ringing('Is it oiled?');
  await mara.accept('Is it oiled?');
  await mara.disconnect();
  await mara.wrapUp.getByRole('button', { name: 'Solved' }).click();
  await mara.wrapUp.getByLabel('Notes').fill('Wanted to know about oil');
  await expect(mara.log.getByText('You wrapped up leg 1: Solved · “Wanted to know about oil”')).toBeVisible();

  await visitor.write('And waxed?');
  await mara.accept('And waxed?');
  await mara.disconnect();
  await mara.wrapUp.getByLabel('Notes').fill('About wax, too');
  await expect(mara.log.getByText('Time for after-call work of leg 2 ran out')).toBeVisible();
  await expect(mara.log.getByText('You wrapped up leg 2: “About wax, too”')).toBeVisible();
  await expect(mara.page.getByText('Time for after-call work is over.')).toBeVisible();
});

test('where the queue leaves it to the agent, after-call work is asked for when leaving, and may be skipped', async ({
  ringing,
}) => {
  const { mara, visitor } = await ringing('A short one');
  await mara.accept('A short one');
  await mara.page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(mara.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await mara.page.getByRole('checkbox', { name: 'I need after-call work' }).check();
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(mara.wrapUp.getByRole('timer')).toBeVisible();
  await mara.wrapUp.getByRole('button', { name: 'Skip' }).click();
  await expect(mara.row('Ended')).toHaveCount(1);

  await visitor.write('And another');
  await mara.accept('And another');
  await mara.page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(mara.page.getByRole('checkbox', { name: 'I need after-call work' })).not.toBeChecked();
});
