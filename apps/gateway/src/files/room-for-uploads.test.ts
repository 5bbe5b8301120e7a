import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

/** An upload that begins and does not end; `heard` gives the status that it is answered with, if any. */
function uploadSlowly(url: string) {
  const { pathname, search, port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const heard = new Promise<string>((resolve) => socket.on('data', (answer) => resolve(String(answer).slice(9, 12))));
  socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n`);
  return { socket, heard };
}

test('a sender of many files at once takes up a part of the room, and others still have theirs', async () => {
  const [greedy, other] = [await openGuest(gateway), await openGuest(gateway)];
  const urls: string[] = [];
  while (urls.length < 10) urls.push((await announceNotes(greedy)).url);
  const uploads = urls.flatMap((url) => [url, url, url]).map(uploadSlowly);
  expect(await Promise.race(uploads.map(({ heard }) => heard))).toBe('503');
  const { put } = await announceNotes(other);
  expect((await put('Hello')).status).toBe(200);
  for (const { socket } of uploads) socket.destroy();
});

test('an upload that nobody waits for any more is refused before its bytes have come', async () => {
  const guest = await openGuest(gateway);
  const { url, put } = await announceNotes(guest);
  expect((await put('Hello')).status).toBe(200);
  const { socket, heard } = uploadSlowly(url);
  expect(await heard).toBe('409');
  socket.destroy();
});
