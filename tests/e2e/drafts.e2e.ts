import { expect, test } from './stage.ts';

test('what an agent writes at one device goes on at another, and is gone at both when it is sent', async ({
  books,
  ringing,
  agent,
}) => {
  const { mara, visitor } = await ringing('Where is my parcel?');
  await mara.accept('Where is my parcel?');
  await mara.field.fill('Dear guest, your par');
  const kept = () => books.ask<{ text: string }>('SELECT text FROM agent_draft');
  await expect.poll(kept).toEqual([{ text: 'Dear guest, your par' }]);

  const phone = await agent('mara', { viewport: { width: 390, height: 844 } });
  await phone.row('Connected').click();
  await expect(phone.field).toHaveValue('Dear guest, your par');
  await phone.field.press('End');
  await phone.field.pressSequentially('cel is on its way.');
  await phone.field.press('Enter');
  await expect(visitor.bubbles.last()).toContainText('Dear guest, your parcel is on its way.');
  await expect.poll(kept).toEqual([]);
  await mara.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(mara.field).toHaveValue('');
});
