import { type FileHandle, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBlobStore } from '@rejoin/use-cases/contracts/blob-store.contract';
import { afterAll, describe, expect, test, vi } from 'vitest';
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

type Sync = (this: FileHandle) => Promise<void>;

/** Puts the blob while files and folders are synced in another way. */
async function putSynced(syncBy: (sync: Sync) => Sync): Promise<void> {
  const any = await open(folder);
  const handles = Object.getPrototypeOf(any) as FileHandle;
  await any.close();
  const otherwise = syncBy(handles.sync);
  const synced = vi.spyOn(handles, 'sync').mockImplementation(otherwise);
  await blobs.put(name, new Uint8Array([1])).finally(() => synced.mockRestore());
}

test('is written through to the disk, with the folders that name it', async () => {
  const inode = async (path: string) => (await stat(path)).ino;
  const synced: number[] = [];
  await putSynced(
    (sync) =>
      async function () {
        synced.push((await this.stat()).ino);
        await sync.call(this);
      },
  );
  const within = [`5b/1d/${name}`, '5b/1d', '5b', ''];
  expect(synced).toEqual(await Promise.all(within.map((path) => inode(join(folder, path)))));
});

const failingOnFolders =
  (code: string) =>
  (sync: Sync): Sync =>
    async function () {
      if ((await this.stat()).isDirectory()) throw Object.assign(new Error(code), { code });
      await sync.call(this);
    };

test.each(['EINVAL', 'ENOTSUP', 'EPERM'])('is put where folders can’t be synced: %s', async (code) => {
  await putSynced(failingOnFolders(code));
  expect(await blobs.sizeOf(name)).toBe(1);
});

test('is not put where a folder could not be written', async () => {
  await expect(putSynced(failingOnFolders('EIO'))).rejects.toThrow('EIO');
});

test('a name that could lead elsewhere is no name', async () => {
  await expect(blobs.get('../../etc/passwd')).rejects.toThrow('has to be an id');
});
