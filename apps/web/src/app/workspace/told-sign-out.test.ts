import { getRedirectError } from 'next/dist/client/components/redirect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PATIENCE_MS, toldSignOut } from './told-sign-out.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function leaving() {
  const told: string[] = [];
  const { promise, reject } = Promise.withResolvers<void>();
  const ports = {
    signOut: () => promise,
    onSignedOut: () => told.push('out'),
    tell: (title: string) => {
      told.push(title);
      return () => told.push(`no longer: ${title}`);
    },
  };
  return { told, reject, over: toldSignOut(ports) };
}

test('whoever signs out on a network that swallows everything is told that they are still signed in, and then what came of it', async () => {
  const { told, reject, over } = leaving();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(told).toEqual(['You are not signed out yet.']);
  reject(new TypeError('Failed to fetch'));
  await over;
  expect(told).toEqual([
    'You are not signed out yet.',
    'You could not be signed out.',
    'no longer: You are not signed out yet.',
  ]);
});

test('whoever is signed out late is out all the same', async () => {
  const { told, reject, over } = leaving();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  reject(getRedirectError('/sign-in', 'replace'));
  await over;
  expect(told).toEqual(['You are not signed out yet.', 'out', 'no longer: You are not signed out yet.']);
});

test('whoever is signed out at once is told nothing', async () => {
  const { told, reject, over } = leaving();
  reject(getRedirectError('/sign-in', 'replace'));
  await over;
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(told).toEqual(['out']);
});
