import type { BlobStore } from '../ports/attachments.ts';

export function createMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => {
      blobs.set(name, bytes.slice());
    },
    get: async (name) => blobs.get(name)?.slice(),
    getPart: async (name, { start, end }) => blobs.get(name)?.slice(start, end + 1),
    remove: async (name) => {
      blobs.delete(name);
    },
  };
}
