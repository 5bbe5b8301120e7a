import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import type { Allowances } from '@rejoin/use-cases/ports/allowances';
import { beforeEach, expect, test } from 'vitest';
import { createSharedRate, type SharedRate } from './shared-rate.ts';

let now: number;
let asked: number;
let errors: unknown[];
let failing: boolean;
let allowances: Pick<Allowances, 'take'>;

beforeEach(() => {
  now = 1_767_607_200_000;
  asked = 0;
  errors = [];
  failing = false;
  const world = createMemoryWorld({ clock: () => now });
  allowances = {
    take: async (bucket) => {
      asked += 1;
      if (failing) throw new Error('The database is away');
      return world.allowances.take(bucket);
    },
  };
});

/** One gateway's part of a limit of ten a minute. */
function part(lease = 1): SharedRate {
  return createSharedRate({
    ...{ name: 'test', rate: { burst: 10, perSecond: 10 / 60 }, lease },
    ports: { allowances, clock: () => now },
    onError: (error) => errors.push(error),
  });
}

const takes = async (rate: SharedRate, count: number, key = 'key') =>
  Promise.all(Array.from({ length: count }, () => rate.take(key)));
const granted = (waits: readonly number[]) => waits.filter((wait) => wait === 0).length;

test('holds over all gateways, to the last', async () => {
  const [one, other] = [part(), part()];
  expect(granted(await takes(one, 6))).toBe(6);
  expect(granted(await takes(other, 6))).toBe(4);
  expect(await one.take('key')).toBe(6);
  expect(await one.take('another key')).toBe(0);
  now += 6000;
  expect(granted(await takes(other, 2))).toBe(1);
});

test('asks once for several, also when they come at the same time', async () => {
  const rate = part(5);
  expect(granted(await takes(rate, 10))).toBe(10);
  expect(asked).toBe(2);
});

test('gives up what it has fetched and not used', async () => {
  const [one, other] = [part(5), part(5)];
  await one.take('key');
  expect(granted(await takes(other, 6))).toBe(5);
  now += 30_000;
  expect(granted(await takes(one, 6))).toBe(5);
});

test('one who is far over the limit costs no call', async () => {
  const rate = part();
  await takes(rate, 100);
  expect(asked).toBe(2);
});

test('those who come while the answer is on its way share the next one, however few are fetched together', async () => {
  const rate = part();
  expect(granted(await takes(rate, 7))).toBe(7);
  expect(asked).toBe(2);
  await rate.take('key');
  expect(asked).toBe(3);
});

test('each gateway goes by its own count while the allowance can’t be reached', async () => {
  failing = true;
  expect(granted(await takes(part(), 12))).toBe(10);
  expect(errors.length).toBeGreaterThan(0);
});

test('a limit so high that what was fetched grows again before the answer is here asks no more than once for it', async () => {
  const slow: Pick<Allowances, 'take'> = {
    async take(bucket) {
      const answer = await allowances.take(bucket);
      now += 20;
      if (asked > 100) throw new Error('It asks without end');
      return answer;
    },
  };
  const rate = createSharedRate({
    ...{ name: 'test', rate: { burst: 100_000, perSecond: 100_000 }, lease: 20 },
    ports: { allowances: slow, clock: () => now },
    onError: (error) => errors.push(error),
  });
  expect(granted(await takes(rate, 20))).toBe(20);
  expect(asked).toBe(1);
  expect(errors).toEqual([]);
});
