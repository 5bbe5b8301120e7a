import { expect, test } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { guestRates } from '../settings.ts';
import { announceNotes, openGuest, uploadSlowly } from './upload.test-kit.ts';

test('uploads that are begun and not sent keep nobody from sending, not in their time of grace either, and what else comes of one that had to go is not taken', async () => {
  const gateway = await openGateway({ rates: guestRates({ GUEST_REQUESTS_PER_MINUTE: 100_000 }) });
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
  let gone: Awaited<typeof first> | undefined;
  void first.then((upload) => (gone = upload));
  // Each of these is taken, also the one for which there is no more room.
  while (gone === undefined) expect(await upload()).toBe(200);
  const { status, closed, attachmentId } = gone;
  expect(status).toBe('503');
  await closed;
  expect((await gateway.world.attachments.find([attachmentId]))[0]?.upload).toEqual({ status: 'announced' });
  for (const { socket } of uploads) socket.destroy();
  await gateway.close();
});
