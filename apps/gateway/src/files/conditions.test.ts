import { expect, test } from 'vitest';
import { conditionsOf } from './conditions.ts';

const TAG = '"one"';

test.each([
  { none: undefined, isKnown: false },
  { none: '"one"', isKnown: true },
  { none: 'W/"one"', isKnown: true },
  { none: '"other", "one"', isKnown: true },
  { none: '*', isKnown: true },
  { none: '"other"', isKnown: false },
  { none: 'one', isKnown: false },
  { none: '', isKnown: false },
])('whoever has $none has the bytes: $isKnown', ({ none, isKnown }) => {
  expect(conditionsOf({ 'if-none-match': none }, 'GET', TAG).isKnown).toBe(isKnown);
});

test.each([
  { of: undefined, method: 'GET', range: 'bytes=0-1' },
  { of: '"one"', method: 'GET', range: 'bytes=0-1' },
  { of: '"other"', method: 'GET', range: undefined },
  { of: 'W/"one"', method: 'GET', range: undefined },
  { of: 'Mon, 30 Nov 2026 00:00:00 GMT', method: 'GET', range: undefined },
  { of: undefined, method: 'HEAD', range: undefined },
  { of: '"one"', method: 'HEAD', range: undefined },
])('$method of a part of $of asks for $range', ({ of, method, range }) => {
  expect(conditionsOf({ range: 'bytes=0-1', 'if-range': of }, method, TAG).range).toBe(range);
});
