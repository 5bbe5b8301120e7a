import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConversations } from './conversations.ts';
import { furnishShop } from './memory/furnish-shop.ts';
import { createMemoryWorld } from './memory/world.ts';
import { createPictures } from './pictures.ts';
import { createRoutingSweeps } from './routing-sweeps.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** Sweeps of a gateway whose clock the test moves beside the time that passes; counts them. */
async function sweeping() {
  let now = 1_767_603_600_000;
  const looks = { count: 0, during: () => {} };
  const world = createMemoryWorld({ clock: () => now });
  await furnishShop(world);
  const ports = { ...world, conversations: createConversations(world), pictures: createPictures(world) };
  const sweeps = createRoutingSweeps({ ...ports, onError: (error) => expect.unreachable(String(error)) }, async () => {
    looks.count += 1;
    looks.during();
    looks.during = () => {};
  });
  const stop = sweeps.start();
  const pass = async (seconds: number) => {
    for (let each = 0; each < seconds; each += 1) {
      now += 1000;
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  const jump = (ms: number) => {
    now += ms;
  };
  return { looks, pass, jump, stop };
}

test('a sweep that took long is followed by a rest', async () => {
  const { looks, pass, jump, stop } = await sweeping();
  looks.during = () => jump(2000);
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
  looks.during = () => jump(3_600_000);
  await pass(25);
  expect(looks.count).toBeGreaterThan(1);
  await stop();
});
