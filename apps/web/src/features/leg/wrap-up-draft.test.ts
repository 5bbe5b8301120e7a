import { expect, test } from 'vitest';
import { toggled } from './wrap-up-draft.ts';

test.each([
  [[], 'a', ['a']],
  [['a'], 'b', ['a', 'b']],
  [['a', 'b'], 'a', ['b']],
])('%j and %s make %j', (chosen, code, then) => {
  expect(toggled(chosen, code)).toEqual(then);
});
