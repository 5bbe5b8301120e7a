import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskBlobStore } from '@rejoin/blobs/disk-blob-store';
import { createS3BlobStore } from '@rejoin/blobs/s3-blob-store';
import { openS3Server } from '@rejoin/blobs/s3-server.test-kit';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, expect, test } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

const folder = await mkdtemp(join(tmpdir(), 'rejoin-downloads-'));
const s3 = await openS3Server();
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

test.each([
  { place: 'a folder', blobs: createDiskBlobStore(folder) },
  { place: 'a bucket', blobs: createS3BlobStore(s3.settings) },
])('a file kept in $place is had whole, in part, and not again', async ({ blobs }) => {
  const world = { ...createMemoryWorld({ clock: Date.now }), blobs };
  await furnishShop(world);
  const gateway = await openGateway({}, world);
  const guest = await openGuest(gateway);
  await (await announceNotes(guest)).put('Hello there');
  const { downloadUrl } = (await guest.next('UploadSuccessEvent')).body;
  const ask = async (method: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(downloadUrl, { method, headers });
    const length = answer.headers.get('content-length');
    return { status: answer.status, length, etag: answer.headers.get('etag') ?? '', text: await answer.text() };
  };
  const { etag, ...whole } = await ask('GET');
  expect(whole).toEqual({ status: 200, length: '11', text: 'Hello there' });
  const range = 'bytes=6-10';
  expect(await ask('GET', { range })).toEqual({ status: 206, length: '5', etag, text: 'there' });
  expect(await ask('GET', { range, 'if-range': etag })).toEqual({ status: 206, length: '5', etag, text: 'there' });
  expect(await ask('GET', { range, 'if-range': '"older"' })).toEqual({
    status: 200,
    length: '11',
    etag,
    text: 'Hello there',
  });
  expect(await ask('HEAD', { range })).toEqual({ status: 200, length: '11', etag, text: '' });
  expect(await ask('GET', { 'if-none-match': etag })).toEqual({ status: 304, length: null, etag, text: '' });
  await gateway.close();
});
