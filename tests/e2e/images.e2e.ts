import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expectPicturesDrawn } from './bubbles.ts';
import { guestPage } from './guest-page.ts';
import { describePicture, disguisedBitmap, disguisedText, pdf, photograph, png, SECRET, svg } from './pictures.ts';
import { expect, test } from './stage.ts';

test('pictures, chosen and pasted, are seen on the other side', async ({ guest, agent }) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.choosePicture(await png('lantern.png'));
  await visitor.field.fill('This one');
  await visitor.send();
  await mara.accept('This one');
  await expectPicturesDrawn(mara.bubbles, 1);

  await visitor.paste(await png('pasted.png', 200, 300));
  await visitor.send();
  await expectPicturesDrawn(mara.bubbles, 2);
  await mara.page.reload();
  await expectPicturesDrawn(mara.bubbles, 2);

  await mara.paste(await png('answer.png', 240, 160));
  await expect(mara.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  await mara.send();
  await expectPicturesDrawn(visitor.bubbles, 3);
  await expectPicturesDrawn(mara.bubbles, 3);
  await visitor.reload();
  await expectPicturesDrawn(visitor.bubbles, 3);

  await expectShownLarge(visitor.page, visitor.bubbles, visitor.frame.getByRole('dialog', { name: 'lantern.png' }));
  await expect(visitor.field).toBeVisible();
  await expectShownLarge(mara.page, mara.bubbles, mara.page.getByRole('dialog', { name: 'lantern.png' }));
});

/** A click on the picture opens it, Escape closes it, and the keyboard is back at the picture. */
async function expectShownLarge(page: Page, bubbles: Locator, large: Locator): Promise<void> {
  const picture = bubbles.getByRole('button', { name: 'lantern.png' });
  await picture.click();
  await expect(large.getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(picture).toBeFocused();
}

test('a picture whose page is left while it is uploaded is sent by the next one, in its window or in another', async ({
  guest,
  books,
}) => {
  const visitor = await guest();
  const { page } = visitor;
  await visitor.open();
  await visitor.write('Before the picture');
  await expect(visitor.sent).toBeVisible();
  // An upload that never ends.
  await page.route('**/uploads/**', () => undefined);
  await visitor.paste(await png('lantern.png'));
  await visitor.field.fill('Left behind');
  await visitor.send();
  await expect(visitor.bubbles.last().getByRole('progressbar')).toBeVisible();

  await visitor.reload();
  await expect(visitor.bubbles.filter({ hasText: 'Left behind' }).getByRole('progressbar')).toBeVisible();
  await expectPicturesDrawn(visitor.bubbles, 1);

  const next = guestPage(await page.context().newPage());
  await next.page.goto(page.url());
  await next.open();
  await expect(next.bubbles.filter({ hasText: 'Before the picture' })).toBeVisible();
  await expect(next.bubbles.filter({ hasText: 'Left behind' })).toHaveCount(0);
  await page.close();
  await expectPicturesDrawn(next.bubbles, 1);
  await expect(next.sent).toBeVisible();
  expect(await books.countMessages('Left behind')).toBe(1);

  await next.reload();
  await expectPicturesDrawn(next.bubbles, 1);
  await expect(next.bubbles.filter({ hasText: 'Left behind' })).toHaveCount(1);
});

test('files that were chosen and not sent are there again on the next page', async ({ guest }) => {
  const visitor = await guest();
  const { frame, page } = visitor;
  await visitor.open();
  await visitor.choosePicture(await png('lantern.png'));
  await visitor.choosePicture(pdf('receipt.pdf'));
  const chosen = frame.getByRole('button', { name: /^Remove / });
  await expect(chosen).toHaveCount(2);
  await visitor.reload();
  await expect(chosen).toHaveCount(2);
  await chosen.first().click();
  await expect(chosen).toHaveCount(1);
  await visitor.reload();
  await expect(chosen).toHaveCount(1);
  await visitor.send();
  await expect(visitor.sent).toBeVisible();
  await expect(visitor.bubbles.getByRole('link', { name: 'receipt.pdf' })).toBeVisible();
  await page.reload();
  await expect(visitor.bubbles.getByRole('link', { name: 'receipt.pdf' })).toBeVisible();
  await expect(chosen).toHaveCount(0);
});

test('files that are still being looked at when their page is left are there again on the next page', async ({
  guest,
}) => {
  const visitor = await guest();
  const { frame, page } = visitor;
  await visitor.open();
  await visitor.choosePicture(pdf('receipt.pdf'));
  await visitor.choosePicture(await png('lantern.png'));
  const chosen = frame.getByRole('button', { name: /^Remove / });
  await expect(chosen).toHaveCount(2);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('slow') !== null) window.createImageBitmap = () => new Promise(() => undefined);
  });
  await frame.locator('body').evaluate(() => sessionStorage.setItem('slow', ''));
  await visitor.reload();
  await expect(chosen).toHaveCount(1);
  await frame.locator('body').evaluate(() => sessionStorage.removeItem('slow'));
  await visitor.reload();
  await expect(chosen).toHaveCount(2);
});

test('a photograph arrives upright and tells nothing of who took it', async ({ guest, agent }) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  const file = await photograph('harbour.jpg');
  expect(file.buffer.includes(SECRET)).toBe(true);
  await visitor.open();
  await visitor.choosePicture(file);
  await visitor.field.fill('My harbour');
  await visitor.send();
  await mara.accept('My harbour');
  await expectPicturesDrawn(mara.bubbles, 1);

  const address = await mara.bubbles.getByRole('button').locator('img').getAttribute('src');
  const response = await mara.page.request.get(address ?? '');
  const bytes = await response.body();
  expect(await describePicture(bytes)).toEqual({ format: 'jpeg', width: 240, height: 400, hasExif: false });
  expect(bytes.includes(SECRET)).toBe(false);
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});

test('a PDF arrives as a file to be saved, on both sides and after a reload, until it is removed', async ({
  guest,
  agent,
  books,
  faults,
}) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  const bill = pdf('Bill May.pdf');
  await visitor.open();
  await visitor.choosePicture(bill);
  await visitor.field.fill('Is this right?');
  await visitor.send();
  await expect(visitor.sent).toBeVisible();
  await mara.accept('Is this right?');
  for (const reload of [false, true]) {
    if (reload) await mara.page.reload();
    if (reload) await visitor.reload();
    for (const bubbles of [mara.bubbles, visitor.bubbles])
      await expect(bubbles.getByRole('link', { name: 'Bill May.pdf' })).toHaveCount(1);
  }
  await expectAccessible(visitor.page);
  const address = await mara.bubbles.getByRole('link', { name: 'Bill May.pdf' }).getAttribute('href');
  const response = await mara.page.request.get(address ?? '');
  expect((await response.body()).equals(bill.buffer)).toBe(true);
  expect(response.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''Bill%20May.pdf",
    'x-content-type-options': 'nosniff',
  });

  await mara.choosePicture(bill);
  await expect(mara.page.getByText('Files of this type can’t be sent through this messenger.')).toBeVisible();

  faults.allow(/status of 404/);
  await books.removeFiles();
  await mara.bubbles.getByRole('link', { name: 'Bill May.pdf' }).click();
  await expect(mara.bubbles.getByText('This file has been removed')).toBeVisible();
  await expect(mara.bubbles.getByRole('link', { name: 'Bill May.pdf' })).toHaveCount(0);
});

test('a program is refused with a sentence', async ({ guest }) => {
  const visitor = await guest();
  await visitor.open();
  await visitor.choosePicture({ ...pdf('Bill.exe'), mimeType: 'application/x-msdownload' });
  await expect(visitor.frame.getByRole('alert')).toHaveText('Files of this type can’t be sent here.');
});

test('what is no picture is refused with a sentence', async ({ guest, agent, faults }) => {
  // The recorder of traces, not the page, fetches what could not be decoded.
  faults.allow(/Connecting to 'blob:/);
  faults.allow(/status of 422 .*\/uploads\//);
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.choosePicture(svg('drawing.svg'));
  const problem = visitor.frame.getByRole('alert');
  await expect(problem).toHaveText('Files of this type can’t be sent here.');
  await visitor.choosePicture(disguisedText('words.png'));
  await expect(problem).toHaveText('The file is damaged, or not what its name says.');

  await visitor.write('Never mind');
  await mara.accept('Never mind');
  await mara.choosePicture(svg('drawing.svg'));
  await expect(mara.page.getByText('Files of this type can’t be sent through this messenger.')).toBeVisible();
  await mara.choosePicture(disguisedText('words.png'));
  await expect(mara.page.getByText('The file is damaged, or not what its name says.')).toBeVisible();
  await mara.choosePicture(disguisedBitmap('scan.png'));
  await expect(mara.page.getByText('Guests can’t see images of this format. Send it as JPEG or PNG.')).toBeVisible();
});
