import { expect, test } from './stage.ts';

test('on a phone the conversation fits a page that enlarges itself', async ({ guest }) => {
  const height = 780;
  const { page, open, frame } = await guest({ viewport: { width: 390, height } });
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.25'));
  await open();
  const panel = page.getByRole('dialog', { name: 'Messenger' });
  await expect(frame.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  await expect.poll(() => panel.evaluate((it) => it.getBoundingClientRect().height)).toBe(height);
});
