import { expectAccessible } from './accessible.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('a supervisor reads along, whispers to the agent, and takes over, and the guest sees none of the whisper', async ({
  ringing,
  visit,
}) => {
  const { mara, visitor } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  await mara.answer('I am sorry to hear that.');

  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  const thread = lena.getByRole('log');
  await expect(thread).toContainText('I am sorry to hear that.');
  await visitor.write('Can you help?');
  await expect(thread).toContainText('Can you help?');

  await lena.getByLabel('Whisper to Mara Lindqvist').fill('Offer a new one');
  await lena.getByRole('button', { name: 'Whisper' }).click();
  await expect(thread).toContainText('Offer a new one');
  await expect(mara.log).toContainText('Offer a new one');
  await expectAccessible(lena);
  await lena.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(lena);

  await lena.getByRole('button', { name: 'Take over' }).click();
  await lena.getByRole('alertdialog').getByRole('button', { name: 'Take over' }).click();
  await expect(mara.field).toBeHidden();
  await lena.getByRole('link', { name: 'Inbox' }).click();
  await lena.getByRole('region', { name: 'Connected' }).getByRole('button').click();
  await lena.getByRole('textbox', { name: 'Message' }).fill('You get a new chair.');
  await lena.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expectSaid(visitor.bubbles, [
    'My chair is broken',
    'I am sorry to hear that.',
    'Can you help?',
    'You get a new chair.',
  ]);
  await expect(visitor.log).not.toContainText('Offer a new one');
});

test('the floor is for supervisors', async ({ visit }) => {
  const mara = await visit('workspace', 'mara', { path: '/?view=floor' });
  await expect(mara.getByRole('region', { name: 'Inbox' })).toBeVisible();
  await expect(mara.getByRole('link', { name: 'Floor' })).toBeHidden();
});
