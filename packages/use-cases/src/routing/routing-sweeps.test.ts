import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConversations } from '../conversation/conversations.ts';
import { createPictures } from '../deployment/pictures.ts';
import { furnishShop } from '../memory/furnish-shop.ts';
import { createMemoryWorld } from '../memory/world.ts';
import { createRoutingSweeps } from './routing-sweeps.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** Sweeps of a gateway whose clock the test moves beside the time that passes; counts them. */
async function sweeping() {
  let now = 1_767_603_600_000;
  const looks = { count: 0, during: async (_between: () => Promise<unknown>) => {} };
  const world = createMemoryWorld({ clock: () => now });
  await furnishShop(world);
  const ports = { ...world, conversations: createConversations(world), pictures: createPictures(world) };
  const onError = (error: unknown) => expect.unreachable(String(error));
  const sweeps = createRoutingSweeps({ ...ports, onError }, async (between) => {
    looks.count += 1;
    const { during } = looks;
    looks.during = async () => {};
    await during(between);
  });
  const stop = sweeps.start();
  const others = { count: 0 };
  const anotherGateway = () =>
    createRoutingSweeps({ ...ports, onError }, async () => {
      others.count += 1;
    }).start();
  const pass = async (seconds: number) => {
    for (let each = 0; each < seconds * 10; each += 1) {
      now += 100;
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  const jump = (ms: number) => {
    now += ms;
  };
  return { looks, others, anotherGateway, pass, jump, stop };
}

test('a sweep that took long is followed by a rest', async () => {
  const { looks, pass, jump, stop } = await sweeping();
  looks.during = async () => jump(2000);
  await pass(1);
  expect(looks.count).toBe(1);
  await pass(6);
  expect(looks.count).toBe(1);
  await pass(3);
  expect(looks.count).toBeGreaterThan(1);
  await stop();
});

test('a clock that goes on by hours during a sweep makes nobody wait for hours', async () => {
  const { looks, pass, jump, stop } = await sweeping();
  looks.during = async () => jump(3_600_000);
  await pass(25);
  expect(looks.count).toBeGreaterThan(1);
  await stop();
});

test('as long as a sweep goes on no other gateway begins one, unless it hangs', async () => {
  const { looks, others, anotherGateway, pass, stop } = await sweeping();
  const { promise: over, resolve: finish } = Promise.withResolvers<void>();
  let goesOn = async (): Promise<unknown> => undefined;
  looks.during = async (between) => {
    goesOn = between;
    await over;
  };
  const stopOther = anotherGateway();
  await pass(1);
  expect([looks.count, others.count]).toEqual([1, 0]);
  for (let round = 0; round < 20; round += 1) {
    await goesOn();
    await pass(0.5);
  }
  expect([looks.count, others.count]).toEqual([1, 0]);
  await pass(2);
  expect(others.count).toBeGreaterThan(0);
  finish();
  await stop();
  await stopOther();
});
