import { describeBlobStore } from '@rejoin/use-cases/contracts/blob-store.contract';
import { afterAll, describe, expect, test } from 'vitest';
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

test('a bucket that does not answer is an error', async () => {
  const gone = await openS3Server();
  const blobs = createS3BlobStore(gone.settings);
  await gone.close();
  await expect(blobs.put(crypto.randomUUID(), new Uint8Array([1]))).rejects.toThrow();
});
