import { expect, test } from 'vitest';
import { gathered } from './gathered.ts';

test('what is asked together is answered together, and each gets its own answer', async () => {
  const rounds: number[][] = [];
  const double = gathered(async (asks: readonly number[]) => {
    rounds.push([...asks]);
    return asks.map((ask) => ask * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(rounds).toEqual([[1, 2, 3], [4]]);
});

test('what is asked while a round is under way shares the next one', async () => {
  const rounds: number[] = [];
  const first = Promise.withResolvers<void>();
  const ask = gathered(async (asks: readonly number[]) => {
    rounds.push(asks.length);
    if (rounds.length === 1) await first.promise;
    return asks;
  });
  const early = ask(1);
  await new Promise(setImmediate);
  const late = [2, 3].map(ask);
  first.resolve();
  expect(await Promise.all([early, ...late])).toEqual([1, 2, 3]);
  expect(rounds).toEqual([1, 2]);
});

test('what is asked just after a quick round shares the next one', async () => {
  const rounds: number[] = [];
  const ask = gathered(async (asks: readonly number[]) => {
    rounds.push(asks.length);
    return asks;
  });
  await ask(1);
  const second = ask(2);
  await new Promise(setImmediate);
  expect(await Promise.all([second, ask(3)])).toEqual([2, 3]);
  expect(rounds).toEqual([1, 2]);
});

test('a round that fails takes nobody with it who asks afterwards', async () => {
  let fails = true;
  const ask = gathered(async (asks: readonly number[]) => {
    if (fails) throw new Error('no database');
    return asks;
  });
  await expect(Promise.all([1, 2].map(ask))).rejects.toThrow('no database');
  fails = false;
  expect(await ask(3)).toBe(3);
});

test('a round holds a thousand at most', async () => {
  const rounds: number[] = [];
  const ask = gathered(async (asks: readonly number[]) => {
    rounds.push(asks.length);
    return asks;
  });
  await Promise.all(Array.from({ length: 2500 }, (_, index) => ask(index)));
  expect(rounds).toEqual([1000, 1000, 500]);
});
