import { expect, it } from 'vitest';
import { thumbnailOf } from '../attachments/remove-blobs.ts';
import type { BlobStore, ByteRange } from '../ports/attachments.ts';

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

  it('streams all of it, or a part from its first byte to its last', async () => {
    const name = crypto.randomUUID();
    const read = async (range?: ByteRange) => {
      const stream = await open().stream(name, range);
      return stream && { size: stream.size, bytes: [...(await new Response(stream.chunks).bytes())] };
    };
    expect([await read(), await read({ start: 0, end: 0 })]).toEqual([undefined, undefined]);
    await open().put(name, new Uint8Array([10, 11, 12, 13, 14]));
    expect(await read()).toEqual({ size: 5, bytes: [10, 11, 12, 13, 14] });
    expect(await read({ start: 0, end: 4 })).toEqual({ size: 5, bytes: [10, 11, 12, 13, 14] });
    expect(await read({ start: 1, end: 3 })).toEqual({ size: 3, bytes: [11, 12, 13] });
    expect(await read({ start: 4, end: 4 })).toEqual({ size: 1, bytes: [14] });
  });

  it('streams ten megabytes of anything as they are, and stops when nobody wants more', async () => {
    const name = crypto.randomUUID();
    const bytes = new Uint8Array(10 * MEGABYTE).map((_, index) => (index * 31) % 251);
    await open().put(name, bytes);
    const whole = await open().stream(name);
    expect(Buffer.from(await new Response(whole?.chunks).arrayBuffer()).equals(bytes)).toBe(true);
    const reader = (await open().stream(name))?.chunks.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
  });

  it('says how many bytes there are', async () => {
    const name = crypto.randomUUID();
    expect(await open().sizeOf(name)).toBeUndefined();
    await open().put(name, new Uint8Array([1, 2, 3]));
    expect(await open().sizeOf(name)).toBe(3);
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
