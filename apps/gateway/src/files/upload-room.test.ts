import { expect, test } from 'vitest';
import { createUploadRoom } from './upload-room.ts';

const ONE_WHO_SENDS = { atOnce: 1, atOnceOfAny: 1, bytesPerSecond: 100, graceMs: 1000 };

/** One upload takes up all the room: it has sent so much when, after so long, another comes. */
async function outcome({ bytes, whole = false, afterMs }: { bytes: number; whole?: boolean; afterMs: number }) {
  let now = 0;
  const room = createUploadRoom({ ...ONE_WHO_SENDS, clock: () => now });
  const work = Promise.withResolvers<string>();
  const first = room.pass('one', (arrival) => {
    arrival.came(bytes);
    if (whole) arrival.isWhole();
    return work.promise;
  });
  now = afterMs;
  const second = await room.pass('other', async () => 'taken');
  work.resolve('taken');
  return { first: await first, second };
}

test.each([
  ['has sent nothing in its time of grace', { bytes: 0, afterMs: 1000 }, 'stays'],
  ['has sent nothing, and its time of grace is over', { bytes: 0, afterMs: 1001 }, 'goes'],
  ['keeps the pace', { bytes: 200, afterMs: 3000 }, 'stays'],
  ['falls behind the pace', { bytes: 199, afterMs: 3000 }, 'goes'],
  ['is whole and is looked at for long', { bytes: 10, whole: true, afterMs: 100_000 }, 'stays'],
])('where there is no more room, an upload that %s', async (_what, upload, then) => {
  const [first, second] = then === 'stays' ? ['taken', undefined] : ['tooSlow', 'taken'];
  expect(await outcome(upload)).toEqual({ first, second });
});

test('of several that are too slow the one that is furthest behind makes room, once', async () => {
  let now = 0;
  const room = createUploadRoom({ ...ONE_WHO_SENDS, atOnce: 3, clock: () => now });
  const bytes = [150, 50, 100];
  const works = bytes.map(() => Promise.withResolvers<number>());
  const passed = works.map(({ promise }, index) =>
    room.pass('one', (arrival) => {
      arrival.came(bytes[index] ?? 0);
      return promise;
    }),
  );
  now = 10_000;
  expect(await room.pass('other', async () => 'in')).toBe('in');
  for (const { resolve } of works) resolve(1);
  expect(await Promise.all(passed)).toEqual([1, 'tooSlow', 1]);
});

test('an upload that had to go hears of it when it is whole', async () => {
  let now = 0;
  const room = createUploadRoom({ ...ONE_WHO_SENDS, clock: () => now });
  const whole = Promise.withResolvers<boolean>();
  const bytes = Promise.withResolvers<void>();
  const first = room.pass('other', async (arrival) => {
    await bytes.promise;
    whole.resolve(arrival.isWhole());
  });
  now = 2000;
  await room.pass('other', async (arrival) => expect(arrival.isWhole()).toBe(true));
  bytes.resolve();
  expect(await whole.promise).toBe(false);
  expect(await first).toBe('tooSlow');
});

test('a slow upload is left alone while there is room, and what becomes of one that had to go is nobody’s trouble', async () => {
  let now = 0;
  const room = createUploadRoom({ ...ONE_WHO_SENDS, clock: () => now });
  const slow = Promise.withResolvers<string>();
  const first = room.pass('one', () => slow.promise);
  now = 1_000_000;
  const second = room.pass('other', async () => 'taken');
  expect(await first).toBe('tooSlow');
  slow.reject(new Error('Its line was cut'));
  expect(await second).toBe('taken');
  await expect(room.pass('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await room.pass('other', async () => 'taken')).toBe('taken');
});

/** Uploads of so many senders, each with so many; then `comes` comes. Who had to make room, if any, and whether there was some. */
async function share(
  counts: Readonly<Record<string, number>>,
  comes: string,
  { whole = [] as readonly string[], atOnceOfAny = 2 } = {},
) {
  const atOnce = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const room = createUploadRoom({ ...ONE_WHO_SENDS, atOnce, atOnceOfAny, clock: () => 0 });
  const done = Promise.withResolvers<string>();
  const uploads = Object.entries(counts).flatMap(([sender, count]) =>
    Array.from({ length: count }, (_, index) => {
      const passed = room.pass(sender, (arrival) => {
        arrival.came(100 - index);
        if (whole.includes(sender)) arrival.isWhole();
        return done.promise;
      });
      return passed.then((outcome) => (outcome === 'tooSlow' ? [`${sender} ${index}`] : []));
    }),
  );
  const taken = await room.pass(comes, async () => 'taken');
  done.resolve('taken');
  return { taken, gone: (await Promise.all(uploads)).flat() };
}

test.each([
  ['gives the one of it that has sent least', { many: 4, few: 2 }, 'other', ['many 3']],
  ['gives none to who would have as many', { many: 4, few: 3 }, 'few', []],
  ['gives one to who would have fewer', { many: 5, few: 3 }, 'few', ['many 4']],
  ['gives none of what anybody may have', { many: 2, few: 1 }, 'other', []],
])('where all keep the pace, the sender with most uploads %s', async (_, counts, comes, gone) => {
  expect(await share(counts, comes)).toEqual({ taken: gone.length > 0 ? 'taken' : undefined, gone });
});

test('where those of the sender with most uploads are whole, the next gives one', async () => {
  expect(await share({ many: 5, some: 4 }, 'other', { whole: ['many'] })).toEqual({ taken: 'taken', gone: ['some 3'] });
  expect(await share({ many: 5 }, 'other', { whole: ['many'] })).toEqual({ taken: undefined, gone: [] });
});
