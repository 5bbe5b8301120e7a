import { expect, test } from 'vitest';
import { isEqual } from './is-equal.ts';

test.each([
  [{ a: 1, b: [1, { c: 'x' }] }, { b: [1, { c: 'x' }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [Number.NaN, Number.NaN, true],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (one, other, same) => {
  expect(isEqual(one, other)).toBe(same);
  expect(isEqual(other, one)).toBe(same);
});
