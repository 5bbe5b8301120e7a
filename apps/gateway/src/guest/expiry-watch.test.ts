import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createExpiryWatch, type ExpiryWatch } from './expiry-watch.ts';

const DAY = 86_400_000;

let life: { lastActivityAt: number; durationSeconds: number };
let lookUps: (() => void)[];
let expired: number;
let errors: unknown[];
let watch: ExpiryWatch;

beforeEach(() => {
  vi.useFakeTimers();
  life = { lastActivityAt: Date.now(), durationSeconds: 900 };
  lookUps = [];
  expired = 0;
  errors = [];
  watch = createExpiryWatch({
    clock: Date.now,
    life: () => life,
    lookUp: async () => lookUps.shift()?.(),
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

test('tells once, at the very moment', async () => {
  watch.begin();
  watch.begin();
  await passes(899_999);
  expect(expired).toBe(0);
  await passes(1);
  expect(expired).toBe(1);
  watch.begin();
  await passes(DAY);
  expect(expired).toBe(1);
});

test('counts from the latest message, of which nobody told it', async () => {
  watch.begin();
  await passes(600_000);
  life.lastActivityAt = Date.now();
  await passes(899_999);
  expect(expired).toBe(0);
  await passes(1);
  expect(expired).toBe(1);
});

test('believes the books when they know of a later message', async () => {
  lookUps.push(() => {
    life.lastActivityAt += 300_000;
  });
  watch.begin();
  await passes(1_199_999);
  expect(expired).toBe(0);
  await passes(1);
  expect(expired).toBe(1);
});

test('asks the books again when they could not be read', async () => {
  lookUps.push(() => {
    throw new Error('The database is away');
  });
  watch.begin();
  await passes(904_999);
  expect([errors.length, expired]).toEqual([1, 0]);
  await passes(1);
  expect(expired).toBe(1);
});

test('waits for eighteen months', async () => {
  life.durationSeconds = 548 * 86_400;
  watch.begin();
  await passes(548 * DAY - 1);
  expect(expired).toBe(0);
  await passes(1);
  expect(expired).toBe(1);
});

test('watches a session that lives again', async () => {
  watch.begin();
  await passes(900_000);
  life.lastActivityAt = Date.now();
  watch.begin();
  await passes(900_000);
  expect(expired).toBe(2);
});

test('a watch that was stopped says nothing', async () => {
  watch.begin();
  watch.stop();
  await passes(DAY);
  expect(expired).toBe(0);
});
