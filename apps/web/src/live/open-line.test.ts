import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from './failure.ts';
import { openLine, retryDelay } from './open-line.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the first attempt is made at once, later ones after half a second to ten', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => retryDelay(attempt, 0.5))).toEqual([
    0, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
});

test('chance spreads them by a quarter to either side', () => {
  expect(retryDelay(3, 0)).toBe(1500);
  expect(retryDelay(3, 1)).toBe(2500);
});

test('without a line nothing is done, and it is said', async () => {
  const heard: string[] = [];
  const { api } = openLine({
    onceLive(tell) {
      tell(false);
      return () => {};
    },
    onLost: () => heard.push('lost'),
    onSignedOut: () => heard.push('signed out'),
  });
  const refused = api.leg.park.mutate({ conversationId: crypto.randomUUID() }).catch(failureOf);
  expect(await refused).toBe('lost');
  expect(heard).toEqual([]);
});

test('a question that the server leaves unanswered fails', async () => {
  const late = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  const hangs = (_: unknown, { signal }: RequestInit) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  vi.stubGlobal('fetch', hangs);
  const { api } = openLine({ onceLive: () => () => {}, onLost: () => {}, onSignedOut: () => {} });
  const asked = api.leg.colleagues.query().catch(failureOf);
  await expect.poll(() => AbortSignal.timeout).toHaveBeenCalled();
  late.abort();
  expect(await asked).toBe('lost');
});
