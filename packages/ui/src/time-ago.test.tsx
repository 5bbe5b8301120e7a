import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClockAhead } from './clock-ahead.ts';
import { TimeAgo } from './time-ago.tsx';

const NINE = Date.UTC(2026, 4, 12, 9);

beforeEach(() => void vi.useFakeTimers({ now: NINE }));
afterEach(() => void vi.useRealTimers());

test('a server that has drawn it before draws how long ago it is now', () => {
  const drawn = () => renderToStaticMarkup(<TimeAgo at={NINE} />).replace(/<[^>]*>/g, '');
  expect(drawn()).toBe('now');
  vi.setSystemTime(NINE + 7 * 60_000);
  expect(drawn()).toBe('7 m');
});

test('a clock that is known to be ahead makes nothing older, and one that is behind nothing younger', () => {
  const drawn = (ahead: number) => {
    vi.setSystemTime(NINE + 2 * 60_000 + ahead);
    return renderToStaticMarkup(
      <ClockAhead value={ahead}>
        <TimeAgo at={NINE} />
      </ClockAhead>,
    ).replace(/<[^>]*>/g, '');
  };
  expect([0, 5 * 60_000, -5 * 60_000].map(drawn)).toEqual(['2 m', '2 m', '2 m']);
});
