import { expectAccessible } from './accessible.ts';
import { expect, test } from './stage.ts';

test('a guest writes in Arabic, from right to left', async ({ books, guest }) => {
  await books.setLanguage('ar');
  const { page } = await guest();
  await page.getByRole('button', { name: 'فتح المحادثة' }).click();
  const frame = page.frameLocator('iframe[title="المحادثة"]');
  await expect(frame.locator(':root[lang="ar"][dir="rtl"]')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'كيف يمكننا مساعدتك؟' })).toBeVisible();

  const field = frame.getByRole('textbox', { name: 'الرسالة' });
  await field.fill('أين الطلب Order 20418؟');
  await field.press('Enter');
  const message = frame.getByRole('listitem').filter({ hasText: 'Order 20418' });
  await expect(message.getByText('تم الإرسال')).toBeVisible();
  await expectAccessible(page);

  const [bubble, panel] = [await message.locator('.bubble').boundingBox(), await frame.locator('body').boundingBox()];
  expect(bubble?.x, 'what the guest says stands on the left').toBeLessThan((panel?.x ?? 0) + 40);
});
