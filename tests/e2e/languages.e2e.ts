import { expectAccessible } from './accessible.ts';
import { expect, test } from './stage.ts';

test('a guest writes in Arabic, from right to left', async ({ books, guest }) => {
  await books.setLanguage('ar');
  await books.setHomeScreen();
  const { page } = await guest();
  await page.getByRole('button', { name: 'فتح المحادثة' }).click();
  const frame = page.frameLocator('iframe[title="المحادثة"]');
  await expect(frame.locator(':root[lang="ar"][dir="rtl"]')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'كيف يمكننا مساعدتك؟' })).toBeVisible();
  await frame.getByRole('button', { name: 'بدء محادثة جديدة' }).click();

  const field = frame.getByRole('textbox', { name: 'الرسالة' });
  await field.fill('أين الطلب Order 20418؟');
  // As Safari tells of the Enter that takes an input method's suggestion.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(field).toHaveValue('أين الطلب Order 20418؟');
  await field.press('Enter');
  const message = frame.getByRole('listitem').filter({ hasText: 'Order 20418' });
  await expect(message.getByText('تم الإرسال')).toBeVisible();
  await expectAccessible(page);

  const [bubble, panel] = [await message.locator('.bubble').boundingBox(), await frame.locator('body').boundingBox()];
  expect(bubble?.x, 'what the guest says stands on the left').toBeLessThan((panel?.x ?? 0) + 40);

  await field.fill('Order 20418 was packed on Monday and has not come, although it was promised for today');
  await field.press('Enter');
  await expect(message).toHaveCount(2);
  const later = await page.context().newPage();
  await later.goto(page.url());
  await later.getByRole('button', { name: 'فتح المحادثة' }).click();
  const latest = later.frameLocator('iframe[title="المحادثة"]').locator('.home-latest');
  const said = latest.getByText('Order 20418');
  await expect(said).toBeVisible();
  const beginsAt = await said.evaluate((words) => {
    const first = document.createRange();
    first.setStart(words.firstChild ?? words, 0);
    first.setEnd(words.firstChild ?? words, 1);
    return first.getBoundingClientRect().x;
  });
  expect(beginsAt, 'what was said begins where it can be read').toBeGreaterThan(0);
});
