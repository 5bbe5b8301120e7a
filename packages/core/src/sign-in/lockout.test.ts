import { describe, expect, it } from 'vitest';
import { FAILURES_TO_LOCK, forgetFailuresBefore, LOCK_MS, lockedUntil } from './lockout.ts';

const latestAt = 1_700_000_000_000;

describe('lockedUntil', () => {
  it('leaves an address open that has never failed, or not often enough', () => {
    expect(lockedUntil(undefined, latestAt)).toBeUndefined();
    expect(lockedUntil({ count: FAILURES_TO_LOCK - 1, latestAt }, latestAt)).toBeUndefined();
  });

  it('locks from the fifth failure on, for fifteen minutes to the millisecond', () => {
    const failures = { count: 5, latestAt };
    expect(lockedUntil(failures, latestAt)).toBe(latestAt + 15 * 60_000);
    expect(lockedUntil(failures, latestAt + LOCK_MS - 1)).toBe(latestAt + LOCK_MS);
    expect(lockedUntil(failures, latestAt + LOCK_MS)).toBeUndefined();
  });

  it('has forgotten every failure by the time a lock ends, so that the next one counts as the first', () => {
    expect(forgetFailuresBefore(latestAt + LOCK_MS)).toBeGreaterThan(latestAt);
  });
});
