import { expectAccessible } from './accessible.ts';
import { png } from './pictures.ts';
import { expect, inMotion, test } from './stage.ts';

test.use(inMotion);

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

test('everything is found from the keyboard: what can be done, a conversation, and what was said in it', async ({
  ringing,
  agent,
}) => {
  const { mara, visitor } = await ringing('Where is my café table?');
  await mara.accept('Where is my café table?');
  await mara.answer('It left the harbour on Monday');
  await expect(visitor.log).toContainText('It left the harbour on Monday');
  const { page, field } = mara;
  const box = page.getByRole('combobox', { name: 'Find an action, a conversation, a colleague or words' });
  const found = page.getByRole('listbox', { name: 'Found' });

  await field.focus();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await expect(found.getByRole('option', { name: 'Go off queue' })).toBeVisible();
  await expect(found.getByRole('option', { name: 'Take back' })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();

  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await box.fill('transf open');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Transfer / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+k');
  await box.fill('jonas');
  const jonas = found.getByRole('option', { name: /^Jonas .*Transfer Guest/ });
  await expect(jonas).toContainText('Is offline');
  await expect(jonas).toBeDisabled();
  await expect(found.getByRole('option', { name: 'Show on the floor' })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await (await agent('jonas')).goOnQueue();
  await page.keyboard.press('Control+k');
  await box.fill('jonas');
  await expect(jonas).toBeEnabled();
  await page.keyboard.press('Enter');
  const transfer = page.getByRole('dialog', { name: /^Transfer / });
  await expect(transfer.getByRole('option')).toHaveText([/Jonas/]);
  await page.keyboard.press('Escape');
  await expect(transfer).toBeHidden();

  await page.keyboard.press('Control+k');
  await box.fill('TABLE cafe');
  await expect(found.getByRole('option')).toHaveText(['Search messages for “TABLE cafe”']);
  await page.keyboard.press('Enter');
  await expect(found.getByRole('option')).toContainText(['Where is my café table?']);
  await expect(found.locator('mark')).toHaveText(['café', 'table']);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Guest / });
  await expect(dialog.getByTestId('bubble').filter({ hasText: 'Where is my café table?' })).toBeInViewport();
  await dialog.getByRole('button', { name: 'Open conversation' }).click();
  await expect(dialog).toBeHidden();
  await expect(field).toBeFocused();
});

test('a key pressed as soon as a dialog is closed is the page’s', async ({ ringing }) => {
  const { mara } = await ringing('One thing after the other');
  await mara.accept('One thing after the other');
  await mara.leaveField();
  await mara.page.keyboard.press('t');
  const dialog = mara.page.getByRole('dialog');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await mara.page.keyboard.press('Escape');
  await mara.page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  });
  await mara.page.keyboard.press('p');
  await expect(mara.page.getByRole('menu')).toBeVisible();
});
