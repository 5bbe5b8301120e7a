import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, type TestGuest } from '../gateway.test-kit.ts';
import { guestRates } from '../settings.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway({ rates: guestRates({ GUEST_REQUESTS_PER_MINUTE: 8 }) });
});
afterAll(() => gateway.close());

const unreadable = (characters: number) => 'x'.repeat(characters);

/** Sends all of them at once. How long it takes until so many are answered, in milliseconds. */
async function sendAll(
  guest: TestGuest,
  frames: readonly (string | Buffer)[],
  answered = frames.length,
): Promise<number> {
  const since = performance.now();
  const heard = Promise.withResolvers<void>();
  let count = 0;
  guest.socket.on('message', () => {
    count += 1;
    if (count === answered) heard.resolve();
  });
  for (const frame of frames) guest.sendRaw(frame);
  await heard.promise;
  return performance.now() - since;
}

test('frames beyond the rate are read ever after a rest, the longer they are the longer', async () => {
  const [small, large] = [await connectGuest(gateway), await connectGuest(gateway)];
  await sendAll(
    small,
    Array.from({ length: 8 }, () => unreadable(1)),
  );
  await sendAll(
    large,
    Array.from({ length: 8 }, () => unreadable(1)),
  );
  // Ten rests of twenty milliseconds; one of half a second.
  expect(
    await sendAll(
      small,
      Array.from({ length: 11 }, () => unreadable(1)),
    ),
  ).toBeGreaterThan(190);
  expect(await sendAll(large, [unreadable(32_000), unreadable(32_000)])).toBeGreaterThan(490);
  for (const guest of [small, large])
    expect(guest.unread.filter((frame) => frame.class === 'TooManyRequestsErrorMessage')).not.toEqual([]);
});

test('a frame longer than any message rests within the rate, too', async () => {
  const guest = await connectGuest(gateway);
  expect(await sendAll(guest, [unreadable(32_000), unreadable(32_000)])).toBeGreaterThan(490);
});

test('a frame that nobody reads rests like one that is read', async () => {
  const guest = await connectGuest(gateway);
  expect(await sendAll(guest, [Buffer.alloc(32_000), Buffer.alloc(32_000)])).toBeGreaterThan(490);
});

test('a connection whose frames wait is read again once they are worked off, and what it sends is carried out in order', async () => {
  const guest = await connectGuest(gateway);
  const marks = Array.from({ length: 5 }, (_, index) => `mark ${index}`);
  const frames = marks.map((tracingId) =>
    JSON.stringify({ action: 'getConfiguration', tracingId, pad: 'x'.repeat(24_000) }),
  );
  const last = JSON.stringify({ action: 'unknown', tracingId: 'last' });
  await sendAll(guest, [...frames, last]);
  expect(guest.unread.map(({ tracingId }) => tracingId)).toEqual([...marks, 'last']);
});

test('a gateway that closes waits for no connection to have rested', async () => {
  const other = await openGateway();
  const guest = await connectGuest(other);
  await sendAll(guest, [unreadable(200_000)]);
  const since = performance.now();
  await other.close();
  expect(performance.now() - since).toBeLessThan(2000);
});
