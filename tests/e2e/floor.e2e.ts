import { expectAccessible } from './accessible.ts';
import { expectSaid } from './bubbles.ts';
import { png } from './pictures.ts';
import { expect, test } from './stage.ts';
import { expectFree, onEveryScreen } from './toasts.ts';

/** Longer than a row of the list is wide. */
const ANSWER = 'I am sorry to hear that. What has happened to it? We have a spare part for most of them.';

test('a supervisor reads along, whispers to the agent, and takes over, and the guest sees none of the whisper', async ({
  ringing,
  visit,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/);
  const { mara, visitor } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  await mara.answer(ANSWER);

  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  const listed = lena.getByRole('list', { name: 'Conversations' }).getByRole('button');
  await expect(listed.getByText('Connected')).toBeInViewport({ ratio: 1 });
  await expect(listed.getByText('Mara Lindqvist')).toBeInViewport({ ratio: 1 });
  await expect(lena.getByRole('region', { name: 'Queues' })).toContainText(/\d+ % in \d+ s, aim \d+ %/);
  await expectAccessible(lena);
  await lena.getByRole('button', { name: 'Returns' }).click();
  await expect(lena.getByText('Nothing is under way')).toBeVisible();
  await lena.keyboard.press('Control+k');
  await lena.getByRole('combobox', { name: /^Find/ }).fill('mara');
  await expect(lena.getByRole('option').first()).toContainText('Mara Lindqvist');
  await lena.keyboard.press('Enter');
  await expect(lena.getByText('Only Mara Lindqvist')).toBeVisible();
  await lena.reload();
  await expect(lena.getByText('Only Mara Lindqvist')).toBeVisible();
  await listed.click();
  const thread = lena.getByRole('log');
  await expect(thread).toContainText(ANSWER);
  await visitor.write('Can you help?');
  await expect(thread).toContainText('Can you help?');
  await visitor.choosePicture(await png('broken.png', 240, 160));
  await visitor.send();
  const picture = thread.getByAltText('broken.png');
  await expect(picture).toHaveJSProperty('naturalWidth', 240);

  const vera = await visit('workspace', 'vera', { path: new URL(lena.url()).pathname + new URL(lena.url()).search });
  await expect(lena.getByText(/^Vera .* is watching too$/)).toBeVisible();
  await expect(vera.getByText('Lena Castellanos is watching too')).toBeVisible();
  await mara.field.pressSequentially('One mo');
  await expect(lena.getByText('Mara Lindqvist is typing…')).toBeVisible();
  await expect(mara.page.getByText('watching too')).toBeHidden();
  await mara.field.fill('');
  await vera.close();
  await expect(lena.getByText('is watching too')).toBeHidden();

  await lena.getByLabel('Whisper to Mara Lindqvist').fill('Offer a new one');
  await lena.keyboard.press('Enter');
  await expect(thread).toContainText('Offer a new one');
  await expect(lena.getByLabel('Whisper to Mara Lindqvist')).toBeFocused();
  await expect(mara.log).toContainText('Offer a new one');
  await expectAccessible(lena);

  await mara.page.context().setOffline(true);
  await mara.answer('Written without a network');
  await lena.getByRole('button', { name: 'Take over' }).click();
  await lena.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click();
  await expect(lena.getByRole('region', { name: /^Guest / })).toBeFocused();
  await mara.page.context().setOffline(false);
  await expect(mara.field).toBeHidden();
  await expect(mara.page.getByText('A message of yours was not sent.')).toBeVisible();
  await expect(mara.page.getByText('Written without a network')).toBeVisible();
  await expectAccessible(mara.page);
  await mara.page.getByRole('button', { name: 'Discard' }).click();
  await expect(mara.page.getByText('A message of yours was not sent.')).toBeHidden();
  await lena.getByRole('link', { name: 'Inbox' }).click();
  await lena.getByRole('region', { name: 'Connected' }).getByRole('button').click();
  await lena.getByRole('textbox', { name: 'Message' }).fill('You get a new chair.');
  await lena.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expectSaid(visitor.bubbles, ['My chair is broken', ANSWER, 'Can you help?', 'You get a new chair.']);
  await expect(visitor.log).not.toContainText('Offer a new one');
});

test('what could not be whispered is told where it leaves the whisper free, on every screen', async ({
  ringing,
  visit,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara } = await ringing('Is it heavy?');
  await mara.accept('Is it heavy?');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  const field = lena.getByLabel('Whisper to Mara Lindqvist');
  await field.fill('Forty kilograms');
  await lena.context().setOffline(true);
  await field.press('Enter');
  const toast = lena.getByRole('listitem').filter({ hasText: 'It was not said. Your words are kept.' });
  await onEveryScreen(lena, async () => {
    for (const control of [field, lena.getByRole('button', { name: 'Whisper', exact: true })])
      await expectFree(control, toast);
  });
  await expect(field).toHaveValue('Forty kilograms');
});

test('a supervisor moves a conversation to another agent, and both agents are told who did it', async ({
  ringing,
  agent,
  visit,
}) => {
  const { mara, visitor } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  await mara.answer('I have no idea about chairs.');
  const jonas = await agent('jonas');
  await jonas.goOnQueue();

  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  await expect(lena.getByRole('log')).toContainText('I have no idea about chairs.');
  await lena.keyboard.press('m');
  const dialog = lena.getByRole('dialog', { name: /^Reassign / });
  await expect(dialog).toContainText('Mara Lindqvist’s part ends at once, and they are told that you moved it.');
  await expect(dialog.getByRole('option', { name: 'Mara Lindqvist' })).toBeHidden();
  await expect(dialog.getByRole('option', { name: 'Jonas Okafor' })).toBeEnabled();
  await expectAccessible(lena);
  await lena.keyboard.type('jonas');
  await lena.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await expect(mara.page.getByText(/moved .* to Jonas Okafor/).first()).toBeVisible();
  await expect(mara.field).toBeHidden();
  await expect(jonas.offer).toContainText('Lena Castellanos sends it to you');
  await lena.getByRole('button', { name: 'Why it went where it went' }).click();
  await expect(lena.getByRole('dialog')).toContainText('Not routing: Lena Castellanos sent it to Jonas Okafor.');
  await lena.keyboard.press('Escape');
  await jonas.accept('My chair is broken');
  await expect(jonas.log.getByText('Lena Castellanos moved it from Mara Lindqvist to you')).toBeVisible();
  await jonas.answer('You get a new chair.');
  await expectSaid(visitor.bubbles, ['My chair is broken', 'I have no idea about chairs.', 'You get a new chair.']);
  await expect(visitor.log).not.toContainText('Lena');
});

test('a supervisor is told why nobody has a conversation yet, and then why it went to whom it went', async ({
  agent,
  guest,
  visit,
}) => {
  const visitor = await guest();
  await visitor.open();
  await visitor.write('My chair is broken');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  await lena.getByRole('button', { name: 'Why nobody has it yet' }).click();
  const dialog = lena.getByRole('dialog');
  await expect(dialog).toContainText('Nobody who serves Customer care is on queue.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const mara = await agent('mara');
  await mara.goOnQueue();
  await mara.accept('My chair is broken');
  await lena.getByRole('button', { name: 'Why it went where it went' }).click();
  await expect(dialog).toContainText('It was offered to Mara Lindqvist, who was free the longest.');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Mara Lindqvist' })).toContainText('Chosen');
  await expectAccessible(lena);
});

test('the floor is for supervisors', async ({ visit }) => {
  const mara = await visit('workspace', 'mara', { path: '/?view=floor' });
  await expect(mara.getByRole('region', { name: 'Inbox' })).toBeVisible();
  await expect(mara.getByRole('link', { name: 'Floor' })).toBeHidden();
});
