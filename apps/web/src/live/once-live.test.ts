import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { live } from './live.test-kit.ts';
import type { Line } from './live-state.ts';
import { createLiveStore } from './live-store.ts';
import { onceLive } from './once-live.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function ask(line: Line) {
  const store = createLiveStore({ ...live(), line });
  const told: boolean[] = [];
  const stop = onceLive(store, (isLive) => told.push(isLive));
  return { told, stop, turn: (next: Line) => store.dispatch({ type: 'line', line: next }) };
}

test.each([
  ['live', true],
  ['offline', false],
  ['signedOut', false],
] as const)('where the line is %s it is told at once: %s', (line, isLive) => {
  expect(ask(line).told).toEqual([isLive]);
});

test('a line that is back in time is told of, once', () => {
  const { told, turn } = ask('reconnecting');
  expect(told).toEqual([]);
  turn('live');
  turn('reconnecting');
  turn('live');
  vi.runAllTimers();
  expect(told).toEqual([true]);
});

test('a line that is not back in time is not waited for, and what was given up is not done when it is', () => {
  const { told, turn } = ask('reconnecting');
  vi.advanceTimersByTime(2999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  turn('live');
  expect(told).toEqual([false]);
});

test('a page that has just been opened has longer, unless the network goes', () => {
  const opened = ask('connecting');
  vi.advanceTimersByTime(5000);
  opened.turn('live');
  expect(opened.told).toEqual([true]);
  const gone = ask('connecting');
  gone.turn('offline');
  expect(gone.told).toEqual([false]);
});

test('who no longer wants to know hears nothing', () => {
  const { told, stop, turn } = ask('reconnecting');
  stop();
  turn('live');
  vi.runAllTimers();
  expect(told).toEqual([]);
});
