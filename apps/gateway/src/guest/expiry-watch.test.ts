import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createExpiryWatch, type Watched } from './expiry-watch.ts';

const DAY = 86_400_000;

type Session = { -readonly [Key in keyof Watched]: Watched[Key] };

let session: Session;
let sessions: Set<Session>;
let lookUps: (() => void)[];
let asked: number;
let expired: number;
let errors: unknown[];
let watch: ReturnType<typeof createExpiryWatch>;

beforeEach(() => {
  vi.useFakeTimers();
  session = { lastActivityAt: Date.now(), durationSeconds: 900, expiry: 'ahead' };
  sessions = new Set([session]);
  lookUps = [];
  asked = 0;
  expired = 0;
  errors = [];
  watch = createExpiryWatch({
    clock: Date.now,
    sessions: () => sessions,
    lookUp: async () => {
      asked += 1;
      lookUps.shift()?.();
    },
    onExpired: () => {
      expired += 1;
    },
    onError: (error) => errors.push(error),
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('tells once, when the time is over', async () => {
  await passes(899_999);
  expect(expired).toBe(0);
  await passes(1000);
  expect(expired).toBe(1);
  await passes(DAY);
  expect([asked, expired]).toEqual([1, 1]);
});

test('counts from the latest message, of which nobody told it', async () => {
  await passes(600_000);
  session.lastActivityAt = Date.now();
  await passes(899_999);
  expect(asked).toBe(0);
  await passes(1000);
  expect(expired).toBe(1);
});

test('believes the books when they know of a later message', async () => {
  lookUps.push(() => {
    session.lastActivityAt += 300_000;
  });
  await passes(1_199_999);
  expect([asked, expired]).toEqual([1, 0]);
  await passes(1000);
  expect([asked, expired]).toEqual([2, 1]);
});

test('asks the books again after five seconds when they could not be read', async () => {
  lookUps.push(() => {
    throw new Error('The database is away');
  });
  await passes(904_999);
  expect([asked, errors.length, expired]).toEqual([1, 1, 0]);
  await passes(1001);
  expect([asked, expired]).toEqual([2, 1]);
});

test('watches a session that lives again', async () => {
  await passes(901_000);
  session.lastActivityAt = Date.now();
  await passes(901_000);
  expect(expired).toBe(2);
});

test('asks for each session by itself, also while another is looked up', async () => {
  const other: Session = { lastActivityAt: Date.now() + 1000, durationSeconds: 900, expiry: 'ahead' };
  sessions.add(other);
  await passes(903_000);
  expect([asked, expired]).toEqual([2, 2]);
});

test('says nothing of a session that has left, and nothing when it is stopped', async () => {
  sessions.delete(session);
  await passes(DAY);
  sessions.add(session);
  watch.stop();
  await passes(DAY);
  expect([asked, expired]).toEqual([0, 0]);
});
