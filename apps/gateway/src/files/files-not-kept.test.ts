import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { expect, test } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

test('a place for files that does not answer fails the upload, which the guest is told, and nothing of it is kept', async () => {
  const { blobs, ...rest } = createMemoryWorld({ clock: Date.now });
  let answers = true;
  const put: typeof blobs.put = (...given) => (answers ? blobs.put(...given) : Promise.reject(new Error('gone')));
  const world = { ...rest, blobs: { ...blobs, put } };
  await furnishShop(world);
  const gateway = await openGateway({}, world);
  const guest = await openGuest(gateway);
  const upload = async () => {
    const { attachmentId, put: send } = await announceNotes(guest);
    return { attachmentId, answer: await send('Hello') };
  };
  expect((await upload()).answer.status).toBe(200);
  await guest.next('UploadSuccessEvent');
  answers = false;
  const { attachmentId, answer } = await upload();
  expect(answer.status).toBe(503);
  expect((await guest.next('UploadFailureEvent')).body).toMatchObject({
    attachmentId,
    errorCode: 5000,
    errorMessage: 'File could not be stored. Upload it again',
  });
  const [attachment] = await world.attachments.find([attachmentId]);
  expect(attachment?.upload).toEqual({ status: 'refused', refusal: 'notStored' });
  await gateway.close();
});
