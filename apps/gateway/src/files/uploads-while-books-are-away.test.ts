import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { expect, test } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

test('an upload that comes in while the books are away can be sent again as soon as they are back', async () => {
  const { attachments, ...rest } = createMemoryWorld({ clock: Date.now });
  const released = Promise.withResolvers<void>();
  let trouble = 0;
  const unlessAway = async <Result>(deed: () => Promise<Result>) => {
    if (trouble === 0) return deed();
    trouble -= 1;
    throw new Error('The database is away');
  };
  const settle: typeof attachments.settle = (...given) => unlessAway(() => attachments.settle(...given));
  const release: typeof attachments.release = (...given) =>
    unlessAway(() => attachments.release(...given).then(released.resolve));
  const world = { ...rest, attachments: { ...attachments, settle, release } };
  await furnishShop(world);
  const gateway = await openGateway({}, world);
  const guest = await openGuest(gateway);
  const { attachmentId, put } = await announceNotes(guest);
  trouble = 2;
  expect((await put('Hello')).status).toBe(500);
  const early = await put('Hello');
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '5']);
  await released.promise;
  expect((await put('Hello')).status).toBe(200);
  expect((await guest.next('UploadSuccessEvent')).body.attachmentId).toBe(attachmentId);
  expect((await put('Hello')).status).toBe(409);
  await gateway.close();
});
