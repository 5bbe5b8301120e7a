import { expectPicturesDrawn } from './bubbles.ts';
import { describePicture, disguisedText, photograph, png, SECRET, svg } from './pictures.ts';
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

test('what is no picture is refused with a sentence', async ({ guest, agent, faults }) => {
  // The recorder of traces, not the page, fetches what could not be decoded.
  faults.allow(/Connecting to 'blob:/);
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.choosePicture(svg('drawing.svg'));
  const problem = visitor.frame.getByRole('alert');
  await expect(problem).toHaveText('Only PNG, JPEG, GIF and WebP images can be sent.');
  await visitor.choosePicture(disguisedText('words.png'));
  await expect(problem).toHaveText('The file is not a readable image.');

  await visitor.write('Never mind');
  await mara.accept('Never mind');
  await mara.choosePicture(svg('drawing.svg'));
  await expect(mara.page.getByText('Only PNG, JPEG, GIF and WebP images can be sent.')).toBeVisible();
  await mara.choosePicture(disguisedText('words.png'));
  await expect(mara.page.getByText('This is not an image that can be read.')).toBeVisible();
});
