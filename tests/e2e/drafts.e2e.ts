import { agentPage } from './agent-page.ts';
import { expectPicturesDrawn, expectSaid } from './bubbles.ts';
import { png } from './pictures.ts';
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

test('what waits to be sent when its page is closed, as a phone does without asking, is in the field again', async ({
  ringing,
  stack,
  books,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('Does it float?');
  await mara.accept('Does it float?');
  const network = await mara.page.context().newCDPSession(mara.page);
  const none = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', none);
  await expect(mara.page.getByText('This computer is offline.')).toBeVisible();
  await mara.answer('Like a cork,');
  await mara.answer('for an hour.');
  await mara.field.fill('Then');

  const next = agentPage(await mara.page.context().newPage());
  await next.page.goto(stack.webUrl);
  await expect(next.live).toBeVisible();
  await next.row('Connected').click();
  await expect(next.field).toHaveValue('Then');
  await mara.page.close({ runBeforeUnload: false });
  await next.page.reload();
  await expect(next.field).toHaveValue('Like a cork,\n\nfor an hour.\n\nThen');
  expect(await books.countMessages('Like a cork,')).toBe(0);
  await next.field.press('Enter');
  await expectSaid(visitor.bubbles, ['Like a cork,']);
});

test('files that were chosen, or waited to be sent, are chosen again when their page is gone, and go with the next answer', async ({
  ringing,
  stack,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('What does it look like?');
  await mara.accept('What does it look like?');
  const send = mara.page.getByRole('button', { name: 'Send', exact: true });
  await mara.choosePicture(await png('lantern.png'));
  await expect(send).toBeEnabled();
  const network = await mara.page.context().newCDPSession(mara.page);
  const none = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', none);
  await expect(mara.page.getByText('This computer is offline.')).toBeVisible();
  await mara.send();
  await expect(mara.bubbles.filter({ hasText: 'Sending' })).toHaveCount(1);
  await mara.page.close({ runBeforeUnload: false });

  const next = agentPage(await mara.page.context().newPage());
  await next.page.goto(stack.webUrl);
  await expect(next.row('Connected')).toContainText('Draft · lantern.png');
  await next.row('Connected').click();
  const chosen = next.page.getByRole('figure');
  await expect(chosen).toContainText(['lantern.png']);
  await expect
    .poll(() => chosen.locator('img').evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await next.choosePicture(await png('manual.png'));
  await expect(chosen).toContainText(['lantern.png', 'manual.png']);
  await expect(chosen.getByText('Uploading')).toHaveCount(0);
  await next.page.reload();
  await expect(chosen).toContainText(['lantern.png', 'manual.png']);
  await next.page.getByRole('button', { name: 'Remove manual.png' }).click();
  await next.send();
  await expectPicturesDrawn(visitor.bubbles, 1);
  await expect(chosen).toHaveCount(0);
  await next.page.reload();
  await expectPicturesDrawn(next.bubbles, 1);
  await expect(chosen).toHaveCount(0);
  await expect(next.row('Connected')).not.toContainText('Draft');
});

test('the keyboard stays on a file that is chosen when its upload ends', async ({ ringing }) => {
  const { mara } = await ringing('Have you a picture?');
  await mara.accept('Have you a picture?');
  const upload = Promise.withResolvers<void>();
  await mara.page.route('**/uploads/**', async (route) => {
    await upload.promise;
    await route.continue();
  });
  await mara.choosePicture(await png('lantern.png'));
  const remove = mara.page.getByRole('button', { name: 'Remove lantern.png' });
  await remove.focus();
  upload.resolve();
  await expect(mara.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  await expect(remove).toBeFocused();
});

test('a chosen picture is drawn again once the link to it has expired', async ({ ringing, faults }) => {
  faults.allow(/403/);
  const { mara } = await ringing('Is it the red one?');
  await mara.accept('Is it the red one?');
  await mara.choosePicture(await png('lantern.png'));
  await expect(mara.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  const expired = { status: 403 };
  await mara.page.route('**/api/v2/downloads/**', (route) => route.fulfill(expired), { times: 1 });
  await mara.page.reload();
  const picture = mara.page.getByRole('figure').locator('img');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});

test('a chosen file that the gateway has not kept for so long says so, and the answer goes without it', async ({
  ringing,
}) => {
  const { mara, visitor } = await ringing('Is it the blue one?');
  await mara.accept('Is it the blue one?');
  await mara.choosePicture(await png('lantern.png'));
  const send = mara.page.getByRole('button', { name: 'Send', exact: true });
  await expect(send).toBeEnabled();
  // As after the day for which it is kept: the browser names a file that is not there.
  await mara.page.evaluate(() => {
    for (const [key, kept] of Object.entries(localStorage)) {
      if (!key.startsWith('rejoin.file.')) continue;
      const { file, order } = JSON.parse(kept);
      const id = crypto.randomUUID();
      localStorage.removeItem(key);
      localStorage.setItem(key.replace(file.id, id), JSON.stringify({ file: { ...file, id }, order }));
    }
  });
  await mara.page.reload();
  await expect(mara.page.getByRole('figure')).toContainText('No longer there. Remove it and attach it again.');
  await expect(send).toBeDisabled();
  await mara.answer('It is.');
  await expectSaid(visitor.bubbles, ['Is it the blue one?', 'It is.']);
  await mara.page.getByRole('button', { name: 'Remove lantern.png' }).click();
  await expect(mara.row('Connected')).not.toContainText('Draft');
});
