import { describeBlobStore } from '@rejoin/use-cases/contracts/blob-store.contract';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, describe, expect, test } from 'vitest';
import { connectGuest, openGateway } from '../gateway.test-kit.ts';
import { createS3BlobStore } from './s3-blob-store.ts';
import { openS3Server } from './s3-server.test-kit.ts';

const s3 = await openS3Server();
afterAll(() => s3.close());

describe('a place for bytes in a bucket', () => describeBlobStore(() => createS3BlobStore(s3.settings)));

test('keys that are not right are an error, and not an empty bucket', async () => {
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'guessed' };
  const blobs = createS3BlobStore({ ...s3.settings, credentials });
  await expect(blobs.get(crypto.randomUUID())).rejects.toThrow();
  await expect(blobs.put(crypto.randomUUID(), new Uint8Array([1]))).rejects.toThrow();
});

test('a bucket that does not answer fails the upload, which the guest is told, and nothing of it is kept', async () => {
  const gone = await openS3Server();
  const world = { ...createMemoryWorld({ clock: Date.now }), blobs: createS3BlobStore(gone.settings) };
  await furnishShop(world);
  const gateway = await openGateway({}, world);
  const guest = await connectGuest(gateway);
  await guest.configure();
  const put = async () => {
    const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
    const { body } = await guest.ask(file, 'PresignedUrlResponse');
    return { body, answer: await fetch(body.url, { method: 'PUT', headers: body.headers, body: 'Hello' }) };
  };
  expect((await put()).answer.status).toBe(200);
  await guest.next('UploadSuccessEvent');
  await gone.close();
  const { body, answer } = await put();
  expect(answer.status).toBe(503);
  expect((await guest.next('UploadFailureEvent')).body).toMatchObject({
    attachmentId: body.attachmentId,
    errorCode: 5000,
    errorMessage: 'File could not be stored. Upload it again',
  });
  const [attachment] = await world.attachments.find([body.attachmentId]);
  expect(attachment?.upload).toEqual({ status: 'refused', refusal: 'notStored' });
  await gateway.close();
});
