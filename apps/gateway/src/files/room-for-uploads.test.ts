import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGateway, type TestGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest, uploadSlowly } from './upload.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

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
