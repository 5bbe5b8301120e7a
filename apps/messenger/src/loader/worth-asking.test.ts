import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilWorthAsking } from './worth-asking.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that waits after so many failures, and whether it would ask by now. */
function wait({ failures = 0, hidden = false }) {
  const page = Object.assign(new EventTarget(), { hidden });
  const around = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', around);
  let asks = false;
  void untilWorthAsking(failures).then(() => {
    asks = true;
  });
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return asks;
  };
  return {
    after,
    online: () => around.dispatchEvent(new Event('online')),
    look(seen: boolean) {
      page.hidden = !seen;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test.each([
  { failures: 0, atTheEarliest: 3_200, atTheLatest: 6_400 },
  { failures: 1, atTheEarliest: 6_400, atTheLatest: 12_800 },
  { failures: 20, atTheEarliest: 15_000, atTheLatest: 30_000 },
])('after $failures failures it asks again after a while', async ({ failures, atTheEarliest, atTheLatest }) => {
  const { after } = wait({ failures });
  expect(await after(atTheEarliest - 1)).toBe(false);
  expect(await after(atTheLatest - atTheEarliest + 1)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a network that is back ends the pause', async () => {
  const { after, online } = wait({ failures: 20 });
  online();
  expect(await after(0)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that nobody looks at asks for nothing until somebody comes back to it', async () => {
  const { after, online, look } = wait({ hidden: true });
  expect(await after(600_000)).toBe(false);
  online();
  expect(await after(0)).toBe(false);
  look(true);
  expect(await after(0)).toBe(true);
});
