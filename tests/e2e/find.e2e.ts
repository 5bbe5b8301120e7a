import { expectAccessible } from './accessible.ts';
import { png } from './pictures.ts';
import { expect, test } from './stage.ts';

test('an agent reads what the guest has talked about before, and is back where they were', async ({
  ringing,
  books,
}) => {
  await books.setThreadingMinutes(0);
  const { mara, visitor } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  await visitor.choosePicture(await png('broken.png', 240, 160));
  await visitor.send();
  await expect(mara.log.getByAltText('broken.png')).toBeVisible();
  await mara.answer('A new one is on its way');
  await mara.disconnect();
  await visitor.write('Hello again');
  await mara.accept('Hello again');
  await mara.field.fill('Half a sentence');

  const past = mara.page.getByRole('complementary', { name: 'Guest' }).getByRole('button', { name: 'A new one' });
  await past.press('Enter');
  const dialog = mara.page.getByRole('dialog', { name: /^Guest / });
  await expect(dialog.getByTestId('bubble').filter({ hasText: 'A new one is on its way' })).toBeInViewport();
  await expect(dialog.getByAltText('broken.png')).toHaveJSProperty('naturalWidth', 240);
  await expectAccessible(mara.page);
  await mara.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(past).toBeFocused();
  await expect(mara.field).toHaveValue('Half a sentence');
});
