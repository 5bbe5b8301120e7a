import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { expect, test } from 'vitest';
import { connectGuest, openGateway } from '../gateway.test-kit.ts';

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
  const guest = await connectGuest(gateway);
  await guest.configure();
  const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
  const { body } = await guest.ask(file, 'PresignedUrlResponse');
  const put = () => fetch(body.url, { method: 'PUT', headers: body.headers, body: 'Hello' });
  trouble = 2;
  expect((await put()).status).toBe(500);
  const early = await put();
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '5']);
  await released.promise;
  expect((await put()).status).toBe(200);
  expect((await guest.next('UploadSuccessEvent')).body.attachmentId).toBe(body.attachmentId);
  expect((await put()).status).toBe(409);
  await gateway.close();
});
