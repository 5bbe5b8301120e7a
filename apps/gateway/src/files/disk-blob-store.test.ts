import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDiskBlobStore } from './disk-blob-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'rejoin-blobs-'));
const blobs = createDiskBlobStore(folder);
const name = '5b1d3c9e-2f47-4a6b-8c1d-9e0f1a2b3c4d';
afterAll(() => rm(folder, { recursive: true }));

test('gives back what was put, the latest, and leaves nothing beside it', async () => {
  expect(await blobs.get(name)).toBeUndefined();
  await blobs.put(name, new Uint8Array([1]));
  await blobs.put(name, new Uint8Array([2, 3]));
  expect([...((await blobs.get(name)) ?? [])]).toEqual([2, 3]);
  expect(await readdir(join(folder, '5b', '1d'))).toEqual([name]);
});

test('a name that could lead elsewhere is no name', async () => {
  await expect(blobs.get('../../etc/passwd')).rejects.toThrow('has to be an id');
});
