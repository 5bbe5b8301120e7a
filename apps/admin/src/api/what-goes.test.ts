import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';
import { usedByWords } from './what-goes.ts';

const deployments = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Shop ${index + 1}` }));

test.each([
  [1, `${isolated('Shop 1')} uses it.`],
  [2, `${isolated('Shop 1')} and ${isolated('Shop 2')} use it.`],
  [66, `${isolated('Shop 1')}, ${isolated('Shop 2')}, ${isolated('Shop 3')} and 63 more use it.`],
])('of %i deployments that use something a few are named', (count, words) => {
  expect(usedByWords({ usedBy: deployments(count) }, ['uses', 'use'])).toBe(words);
});
