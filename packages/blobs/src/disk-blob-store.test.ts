import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBlobStore } from '@rejoin/use-cases/contracts/blob-store.contract';
import { afterAll, describe, expect, test } from 'vitest';
import { createDiskBlobStore } from './disk-blob-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'rejoin-blobs-'));
const blobs = createDiskBlobStore(folder);
const name = '5b1d3c9e-2f47-4a6b-8c1d-9e0f1a2b3c4d';
afterAll(() => rm(folder, { recursive: true }));

describe('a place for bytes on disk', () => describeBlobStore(() => createDiskBlobStore(folder)));

test('leaves nothing beside a file', async () => {
  await blobs.put(name, new Uint8Array([1]));
  await blobs.put(name, new Uint8Array([2, 3]));
  expect(await readdir(join(folder, '5b', '1d'))).toEqual([name]);
});

test('holds only whole files when several put the same name at once', async () => {
  const versions = [1, 2, 3, 4].map((value) => new Uint8Array(1024 * 1024).fill(value));
  await Promise.all(versions.map((bytes) => blobs.put(name, bytes)));
  const kept = await blobs.get(name);
  expect(versions.some((bytes) => kept !== undefined && Buffer.from(bytes).equals(kept))).toBe(true);
});

test('a name that could lead elsewhere is no name', async () => {
  await expect(blobs.get('../../etc/passwd')).rejects.toThrow('has to be an id');
});
