import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('so many work at once, so many wait in order, the rest is turned away', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 });
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const one = turns.pass(async () => {
    await first.promise;
    order.push('one');
    return 1;
  });
  const two = turns.pass(async () => {
    order.push('two');
    return 2;
  });
  const three = turns.pass(async () => 3);
  expect(await three).toBeUndefined();
  first.resolve();
  expect([await one, await two]).toEqual([1, 2]);
  expect(order).toEqual(['one', 'two']);
});

test('work that fails makes room', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 0 });
  await expect(turns.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.pass(async () => 'yes')).toBe('yes');
});
