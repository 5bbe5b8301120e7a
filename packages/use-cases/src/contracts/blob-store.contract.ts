import { expect, it } from 'vitest';
import { thumbnailOf } from '../attachments/remove-blobs.ts';
import type { BlobStore } from '../ports/attachments.ts';

const MEGABYTE = 1024 * 1024;

/** What every place for bytes keeps to. `open`: the same place each time, as several gateways see it. */
export function describeBlobStore(open: () => BlobStore): void {
  const bytesOf = async (name: string) => {
    const bytes = await open().get(name);
    return bytes === undefined ? undefined : Buffer.from(bytes);
  };

  it('gives back what was put, to everybody, and the latest', async () => {
    const [name, other] = [crypto.randomUUID(), crypto.randomUUID()];
    expect(await bytesOf(name)).toBeUndefined();
    await open().put(name, new Uint8Array([1]));
    await open().put(other, new Uint8Array([9]));
    await open().put(name, new Uint8Array([2, 3]));
    expect(await bytesOf(name)).toEqual(Buffer.from([2, 3]));
    expect(await bytesOf(other)).toEqual(Buffer.from([9]));
  });

  it('keeps ten megabytes of anything as they are', async () => {
    const name = crypto.randomUUID();
    const bytes = new Uint8Array(10 * MEGABYTE).map((_, index) => (index * 31) % 251);
    await open().put(name, bytes);
    expect((await bytesOf(name))?.equals(bytes)).toBe(true);
  });

  it('gives a part, from its first byte to its last', async () => {
    const name = crypto.randomUUID();
    const part = async (start: number, end: number) => {
      const bytes = await open().getPart(name, { start, end });
      return bytes === undefined ? undefined : [...bytes];
    };
    expect(await part(0, 0)).toBeUndefined();
    await open().put(name, new Uint8Array([10, 11, 12, 13, 14]));
    expect(await part(0, 4)).toEqual([10, 11, 12, 13, 14]);
    expect(await part(1, 3)).toEqual([11, 12, 13]);
    expect(await part(4, 4)).toEqual([14]);
  });

  it('keeps the smaller picture beside its image', async () => {
    const name = crypto.randomUUID();
    await open().put(name, new Uint8Array([1]));
    await open().put(thumbnailOf(name), new Uint8Array([2]));
    expect([await bytesOf(name), await bytesOf(thumbnailOf(name))]).toEqual([Buffer.from([1]), Buffer.from([2])]);
  });

  it('does not notice when the bytes it was given change afterwards', async () => {
    const name = crypto.randomUUID();
    const bytes = new Uint8Array([1, 2]);
    await open().put(name, bytes);
    bytes.fill(7);
    expect(await bytesOf(name)).toEqual(Buffer.from([1, 2]));
  });

  it('removes, also what is not there', async () => {
    const name = crypto.randomUUID();
    await open().put(name, new Uint8Array([1]));
    await open().remove(name);
    await open().remove(name);
    expect(await bytesOf(name)).toBeUndefined();
  });
}
