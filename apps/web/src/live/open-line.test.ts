import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';
import { openLine, retryDelay } from './open-line.ts';

test('the first attempt is made at once, later ones after half a second to ten', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => retryDelay(attempt, 0.5))).toEqual([
    0, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
});

test('chance spreads them by a quarter to either side', () => {
  expect(retryDelay(3, 0)).toBe(1500);
  expect(retryDelay(3, 1)).toBe(2500);
});

test('without a network nothing is done, and it is said at once', async () => {
  const heard: string[] = [];
  const { api } = openLine({
    isOffline: () => true,
    onLost: () => heard.push('lost'),
    onSignedOut: () => heard.push('signed out'),
  });
  const refused = api.leg.park.mutate({ conversationId: crypto.randomUUID() }).catch(failureOf);
  expect(await refused).toBe('lost');
  expect(heard).toEqual([]);
});
