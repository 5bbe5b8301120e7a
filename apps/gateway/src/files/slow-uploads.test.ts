import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { expect, test } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest, uploadSlowly } from './upload.test-kit.ts';

test('uploads that are begun and not sent keep nobody from sending, and what else comes of one that had to go is not taken', async () => {
  let late = 0;
  const world = createMemoryWorld({ clock: () => Date.now() + late });
  await furnishShop(world);
  const gateway = await openGateway({}, world);
  const uploads = [];
  for (let guests = 0; guests < 10; guests += 1) {
    const guest = await openGuest(gateway);
    const notes = [];
    while (notes.length < 7) notes.push(await announceNotes(guest));
    // As many as one sender may have at once.
    const links = notes.flatMap((each) => [each, each, each]).slice(1);
    uploads.push(...links.map((each) => ({ ...each, ...uploadSlowly(each.url) })));
  }
  const first = Promise.race(uploads.map(async (upload) => ({ ...upload, status: await upload.heard })));
  const other = await openGuest(gateway);
  const upload = async () => (await (await announceNotes(other)).put('Hello')).status;
  await expect.poll(upload).toBe(503);
  late = 60_000;
  expect(await upload()).toBe(200);
  const { status, closed, attachmentId } = await first;
  expect(status).toBe('503');
  await closed;
  expect((await world.attachments.find([attachmentId]))[0]?.upload).toEqual({ status: 'announced' });
  for (const { socket } of uploads) socket.destroy();
  await gateway.close();
});
