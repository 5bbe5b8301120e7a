import { describe, expect, test } from 'vitest';
import { runSeed } from './run-seed.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

describe('in the life of a small company, whatever fails,', () => {
  test.each(SEEDS)('what must always be so is so: seed %i', async (seed) => {
    expect((await runSeed(seed)).violations).toEqual([]);
  });
});

test('a seed makes the same life every time', async () => {
  expect(await runSeed(7)).toEqual(await runSeed(7));
});
