import { SIGHTINGS } from '@rejoin/core/deployment/sighting';
import { expect, test } from 'vitest';
import { createGuestSweeper } from './guest-sweeper.ts';
import { openHouse } from './house.test-kit.ts';
import { SHOP } from './memory/furnish-shop.ts';

test('a sweep forgets where messengers have not been seen for long, though guests are kept for good', async () => {
  const { ports, pass } = await openHouse();
  const see = (origin: string) =>
    ports.sightings.note([{ deploymentId: SHOP.deployment, origin, allowed: true, times: 1 }], ports.clock());
  await see('https://old.example');
  pass(24 * 3_600_000);
  await see('https://shop.example');
  pass((SIGHTINGS.keptDays - 0.5) * 24 * 3_600_000);
  const errors: unknown[] = [];
  const sweeper = createGuestSweeper({ ...ports, onError: (error) => errors.push(error) });
  sweeper.start();
  await sweeper.stop();
  expect((await ports.sightings.of(SHOP.deployment)).map(({ origin }) => origin)).toEqual(['https://shop.example']);
  expect(errors).toEqual([]);
});
