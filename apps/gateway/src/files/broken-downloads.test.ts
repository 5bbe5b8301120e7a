import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openGateway, type TestGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

async function uploaded(): Promise<string> {
  const guest = await openGuest(gateway);
  await (await announceNotes(guest)).put('Hello there');
  return (await guest.next('UploadSuccessEvent')).body.downloadUrl;
}

/** The next file is read chunk by chunk, and then can't be read any more. */
function readOnly(...chunks: readonly string[]): void {
  const left = [...chunks];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = left.shift();
      if (chunk === undefined) throw new Error('The disk is gone');
      controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  vi.spyOn(gateway.world.blobs, 'stream').mockResolvedValueOnce({ size: 11, chunks: stream });
}

test.each([
  { what: 'a file', headers: {} },
  { what: 'a part of one', headers: { range: 'bytes=6-10' } },
])('of $what that can’t be read nothing is said but that', async ({ headers }) => {
  const url = await uploaded();
  readOnly();
  const answer = await fetch(url, { headers });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ status: 500, code: 'internal.server.error' });
  for (const name of ['accept-ranges', 'content-disposition', 'content-range', 'etag'])
    expect(answer.headers.get(name)).toBeNull();
  expect(gateway.failures.at(-1)).toMatchObject({ msg: 'A request failed', err: { message: 'The disk is gone' } });
});

test('a file that can’t be read to its end breaks off, and the gateway writes down why', async () => {
  const url = await uploaded();
  readOnly('Hello');
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  expect(gateway.failures.at(-1)).toMatchObject({ msg: 'A download broke off', err: { message: 'The disk is gone' } });
});
