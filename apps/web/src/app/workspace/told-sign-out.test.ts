import { getRedirectError } from 'next/dist/client/components/redirect';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSignOut, PATIENCE_MS } from './told-sign-out.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** `said`: all that was told; `standing`: what has not been taken back. */
function leaving() {
  const said: string[] = [];
  const standing: string[] = [];
  const asked: ((error: Error) => void)[] = [];
  const leave = createSignOut({
    signOut() {
      const { promise, reject } = Promise.withResolvers<void>();
      asked.push(reject);
      return promise;
    },
    onSignedOut: () => said.push('out'),
    tell(title) {
      said.push(title);
      standing.push(title);
      return () => standing.splice(standing.indexOf(title), 1);
    },
  });
  const end = async (error: Error) => {
    asked.at(-1)?.(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { said, standing, asked, leave, end };
}

const failed = new TypeError('Failed to fetch');
const done = getRedirectError('/sign-in', 'replace');

test('whoever signs out on a network that swallows everything is told that they are still signed in, and then what came of it', async () => {
  const { said, standing, leave, end } = leaving();
  void leave();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(said).toEqual(['You are not signed out yet.']);
  await end(failed);
  expect(said).toEqual(['You are not signed out yet.', 'You could not be signed out.']);
  expect(standing).toEqual(['You could not be signed out.']);
});

test('whoever is signed out late is out all the same', async () => {
  const { said, standing, leave, end } = leaving();
  void leave();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  await end(done);
  expect(said).toEqual(['You are not signed out yet.', 'out']);
  expect(standing).toEqual([]);
});

test('whoever is signed out at once is told nothing', async () => {
  const { said, leave, end } = leaving();
  void leave();
  await end(done);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(said).toEqual(['out']);
});

test('whoever presses again while nothing has come of it asks and is told once', async () => {
  const { said, asked, leave } = leaving();
  void leave();
  void leave();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  void leave();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(asked).toHaveLength(1);
  expect(said).toEqual(['You are not signed out yet.']);
});

test('whoever tries again is told of the last attempt alone', async () => {
  const { said, standing, leave, end } = leaving();
  let standings = 0;
  for (const error of [failed, failed, done]) {
    void leave();
    await end(error);
    standings = Math.max(standings, standing.length);
  }
  expect(said).toEqual(['You could not be signed out.', 'You could not be signed out.', 'out']);
  expect(standings).toBe(1);
  expect(standing).toEqual([]);
});
