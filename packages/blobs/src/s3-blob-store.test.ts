import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeBlobStore } from '@rejoin/use-cases/contracts/blob-store.contract';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
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

/** Asks a service that answers so, with little patience. */
async function asking<T>(answer: RequestListener, ask: (blobs: BlobStore) => Promise<T>, stalledMs = 500): Promise<T> {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = { ...s3.settings, endpoint: `http://127.0.0.1:${port}` };
  const blobs = createS3BlobStore(settings, { answerMs: 200, stalledMs });
  return ask(blobs).finally(() => server.close().closeAllConnections());
}

test.each<[string, (blobs: BlobStore) => Promise<unknown>]>([
  ['kept', (blobs) => blobs.put(crypto.randomUUID(), new Uint8Array([1]))],
  ['read', (blobs) => blobs.get(crypto.randomUUID())],
  ['streamed', (blobs) => blobs.stream(crypto.randomUUID())],
  ['removed', (blobs) => blobs.remove(crypto.randomUUID())],
])('a service that says nothing is not waited for where something is to be %s', async (_deed, ask) => {
  await expect(asking(() => undefined, ask)).rejects.toThrow('requestTimeout');
});

test('a service is waited for until all that is sent can be there over a slow line', async () => {
  const slow: RequestListener = (request, response) =>
    request.resume().on('end', () => setTimeout(() => response.end(), 600));
  await asking(slow, (blobs) => blobs.put(crypto.randomUUID(), new Uint8Array(512 * 1024)), 10_000);
});

test('a service that falls silent in the middle is not waited for', async () => {
  const half: RequestListener = (_request, response) =>
    response.writeHead(200, { 'content-length': '10' }).write('half');
  await expect(asking(half, (blobs) => blobs.get(crypto.randomUUID()))).rejects.toThrow('timed out');
});
