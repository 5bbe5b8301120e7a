import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, ByteRange, ByteStream } from '@rejoin/use-cases/ports/attachments';

/** Keeps blobs as files: `ab/cd/abcd…`. A file is whole or not there: it is written beside its place, synced, and renamed; what is put survives a power cut. */
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
        await syncFolders(dirname(path));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    get: async (name) => orNone(readFile(pathOf(name))),
    sizeOf: async (name) => (await orNone(stat(pathOf(name))))?.size,
    stream: async (name, range) => {
      const file = await orNone(open(pathOf(name), 'r'));
      return file && streamOf(file, range);
    },
  };
}

/** What Windows and some network drives say: there a folder is written down as they see fit. */
const FOLDERS_NOT_SYNCED = ['EINVAL', 'ENOTSUP', 'EPERM'];

/** What a folder names is written down only with the folder: this one, and the two above it that may be new. */
async function syncFolders(leaf: string): Promise<void> {
  for (const folder of [leaf, dirname(leaf), dirname(dirname(leaf))]) {
    const handle = await open(folder, 'r');
    await unless(FOLDERS_NOT_SYNCED, handle.sync()).finally(() => handle.close());
  }
}

/** Read at once, of whatever is streamed. */
const CHUNK_BYTES = 64 * 1024;

/** The file is closed once it is read, or nobody wants more, or it can't be read. */
async function streamOf(file: FileHandle, range: ByteRange | undefined): Promise<ByteStream> {
  const closing = async (error: unknown) => {
    await file.close();
    throw error;
  };
  const { start, end } = range ?? { start: 0, end: (await file.stat().catch(closing)).size - 1 };
  let next = start;
  const chunks = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(CHUNK_BYTES, end + 1 - next);
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, next).catch(closing);
        next += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0 && next <= end) return;
        await file.close();
        controller.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
  return { size: end + 1 - start, chunks };
}

/** `undefined` where there is no such file. */
function orNone<T>(reading: Promise<T>): Promise<T | undefined> {
  return unless(['ENOENT'], reading);
}

/** `undefined` where it fails with one of the codes. */
async function unless<T>(codes: readonly string[], deed: Promise<T>): Promise<T | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return undefined;
    throw error;
  }
}
