import { expect, test } from './stage.ts';

test('Enter pressed twice before the page can draw again whispers once', async ({ ringing, visit }) => {
  const { mara } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  const whisper = lena.getByLabel('Whisper to Mara Lindqvist');
  await whisper.fill('Only once');
  await whisper.evaluate(async (field) => {
    const press = () =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    press();
    // All that is due at once, and no timer, as between two keys on a busy machine.
    for (let turn = 0; turn < 100; turn += 1) await undefined;
    press();
  });
  await expect(whisper).toHaveValue('');
  await whisper.fill('And that was it');
  await whisper.press('Enter');
  await expect(mara.log).toContainText('And that was it');
  await expect(mara.log.getByText('Only once')).toHaveCount(1);
});
