import { expect, test } from 'vitest';
import { stepped } from './stepped.ts';

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
