import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecentlyUsed } from './recently-used.ts';

const KEYS = [...'abcdefgh'];

type Use = { readonly type: 'set' | 'get' | 'delete'; readonly key: string };

const uses = fc.array(
  fc.record<Use>({ type: fc.constantFrom('set', 'set', 'get', 'delete'), key: fc.constantFrom(...KEYS) }),
  { maxLength: 60 },
);

const DELETED_LAST: Use[] = [
  { type: 'set', key: 'a' },
  { type: 'set', key: 'b' },
  { type: 'delete', key: 'b' },
];

/** What is to be found under each key, the one used last at the end: the place of its value, or nothing since it was deleted. */
function replay(all: readonly Use[], least: number) {
  const kept = createRecentlyUsed<{ readonly place: number }>(least);
  const known = new Map<string, number | undefined>();
  for (const [place, { type, key }] of all.entries()) {
    const found = type === 'get' ? kept.get(key)?.place : undefined;
    if (found !== undefined) expect(found).toBe(known.get(key));
    if (type === 'set') kept.set(key, { place });
    if (type === 'set' || found !== undefined) {
      known.delete(key);
      known.set(key, found ?? place);
    }
    if (type === 'delete') {
      kept.delete(key);
      if (known.has(key)) known.set(key, undefined);
    }
  }
  return { kept, known };
}

test('whatever is done, as many as are promised of those used last are there, and never an older value', () => {
  fc.assert(
    fc.property(uses, fc.integer({ min: 1, max: 5 }), (all, least) => {
      const { kept, known } = replay(all, least);
      const latest = [...known].slice(-least);
      expect(latest.map(([key]) => kept.get(key)?.place)).toEqual(latest.map(([, place]) => place));
    }),
    { examples: [[DELETED_LAST, 1]] },
  );
});

test('never more than twice as many are kept', () => {
  fc.assert(
    fc.property(uses, fc.integer({ min: 1, max: 4 }), (all, least) => {
      const { kept } = replay(all, least);
      const there = KEYS.filter((key) => kept.get(key) !== undefined);
      expect(there.length).toBeLessThanOrEqual(2 * least);
    }),
  );
});

test('nothing is there once it is cleared', () => {
  const kept = createRecentlyUsed<object>(2);
  for (const key of KEYS) kept.set(key, {});
  kept.clear();
  expect(KEYS.filter((key) => kept.get(key) !== undefined)).toEqual([]);
});
