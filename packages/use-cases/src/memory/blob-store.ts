import type { BlobStore } from '../ports/attachments.ts';

export function createMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => {
      blobs.set(name, bytes.slice());
    },
    get: async (name) => blobs.get(name)?.slice(),
    sizeOf: async (name) => blobs.get(name)?.length,
    stream: async (name, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) => {
      const bytes = blobs.get(name)?.slice(start, end + 1);
      return bytes && { size: bytes.length, chunks: new Blob([bytes]).stream() };
    },
    remove: async (name) => {
      blobs.delete(name);
    },
  };
}
