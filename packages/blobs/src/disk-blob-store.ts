import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, ByteRange } from '@rejoin/use-cases/ports/attachments';

/** Keeps blobs as files: `ab/cd/abcd…`. A file is whole or not there: it is written beside its place, synced, and renamed. */
export function createDiskBlobStore(folder: string): BlobStore {
  function pathOf(name: string): string {
    if (!/^[0-9a-z-]{8,80}$/.test(name)) throw new Error('The name of a blob has to be an id');
    return join(folder, name.slice(0, 2), name.slice(2, 4), name);
  }

  return {
    async put(name, bytes) {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomUUID()}`;
      try {
        const file = await open(beside, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    get: async (name) => orNone(readFile(pathOf(name))),
    getPart: async (name, range) => orNone(readPart(pathOf(name), range)),
  };
}

async function readPart(path: string, { start, end }: ByteRange): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(end - start + 1), 0, end - start + 1, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** `undefined` where there is no such file. */
async function orNone(reading: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
