import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateWait } from './wait-estimate.ts';

/** Moments of a Poisson process at `perMs`, by a seeded generator (mulberry32). */
function* moments(seed: number, perMs: number): Generator<number> {
  let state = seed;
  for (let at = 0; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    at -= Math.log(1 - ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) / perMs;
    yield at;
  }
}

test.each([
  { place: 1, perMinute: 1 },
  { place: 3, perMinute: 1 },
  { place: 20, perMinute: 4 },
])('four of five waits at place $place end in the range, at $perMinute takes a minute', ({ place, perMinute }) => {
  const overMs = 15 * 60_000;
  let inside = 0;
  let known = 0;
  for (let seed = 1; seed <= 2000; seed += 1) {
    const takes: number[] = [];
    for (const at of moments(seed, perMinute / 60_000)) {
      takes.push(at);
      if (at > overMs && takes.filter((each) => each > overMs).length === place) break;
    }
    const before = takes.filter((at) => at <= overMs).length;
    const waited = (takes.at(-1) ?? 0) - overMs;
    const estimate = estimateWait(place, { takes: before, overMs });
    if (estimate === 'unknown') continue;
    known += 1;
    if (estimate.fromMs <= waited && waited <= estimate.toMs) inside += 1;
  }
  expect(inside / known).toBeGreaterThan(0.7);
  expect(inside / known).toBeLessThan(0.92);
});

test('nothing is said without takes', () => {
  expect(estimateWait(1, { takes: 2, overMs: 60_000 })).toBe('unknown');
  expect(estimateWait(1, { takes: 3, overMs: 60_000 })).not.toBe('unknown');
});

test('whoever stands further back is never told less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 3, max: 500 }), (place, takes) => {
      const [here, behind] = [place, place + 1].map((each) => estimateWait(each, { takes, overMs: 900_000 }));
      if (here === 'unknown' || here === undefined || behind === 'unknown' || behind === undefined) throw new Error();
      expect(here.fromMs).toBeLessThanOrEqual(here.toMs);
      expect(here.fromMs).toBeLessThanOrEqual(behind.fromMs);
      expect(here.toMs).toBeLessThanOrEqual(behind.toMs);
    }),
  );
});
