import { expect, test } from 'vitest';
import { markedOf, stepped } from './combobox-mark.ts';

const options = ['a', 'b', 'c'];

test.each([
  { marked: 'a', by: 1, next: 'b' },
  { marked: 'c', by: 1, next: 'a' },
  { marked: 'a', by: -1, next: 'c' },
  { marked: undefined, by: 1, next: 'a' },
  { marked: undefined, by: -1, next: 'c' },
  { marked: 'gone', by: -1, next: 'c' },
] as const)('from $marked by $by to $next', ({ marked, by, next }) => {
  expect(stepped(options, marked, by)).toBe(next);
});

test('nowhere, where there is nothing', () => {
  expect(stepped([], undefined, 1)).toBeUndefined();
});

test.each([
  { pointedAt: undefined, likely: ['a', 'b'], marked: 'a' },
  { pointedAt: 'b', likely: ['a', 'b'], marked: 'b' },
  { pointedAt: 'a', likely: ['b'], marked: 'a' },
  { pointedAt: undefined, likely: ['b'], marked: 'b' },
  { pointedAt: 'gone', likely: ['b'], marked: 'b' },
  { pointedAt: undefined, likely: ['c'], marked: undefined },
])('with $pointedAt pointed at and $likely likely, $marked is marked', ({ pointedAt, likely, marked }) => {
  const ids = ['a', 'b'].map((id) => ({ id }));
  expect(markedOf(ids, pointedAt, ({ id }) => likely.includes(id))?.id).toBe(marked);
});
