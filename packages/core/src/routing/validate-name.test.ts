import { expect, test } from 'vitest';
import { validateName } from './validate-name.ts';

test.each([
  ['Refunds', undefined],
  ['x'.repeat(100), undefined],
  [' ', 'missing'],
  ['x'.repeat(101), 'tooLong'],
])('%j: %s', (name, problem) => {
  expect(validateName(name)[0]?.problem).toBe(problem);
});
