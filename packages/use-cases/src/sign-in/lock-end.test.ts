import { expect, it } from 'vitest';
import { createMemoryWorld } from '../memory/world.ts';
import { lockEnd } from './lock-end.ts';

const MINUTE = 60_000;
const START = 1_767_603_600_000;

it.each([
  { passed: 0, ends: 15 },
  { passed: 14, ends: 15 },
  { passed: 15, ends: 30 },
])('of a lock $passed minutes old is minute $ends', async ({ passed, ends }) => {
  let now = START;
  const world = createMemoryWorld({ clock: () => now });
  for (let time = 0; time < 5; time += 1) await world.signInAttempts.recordFailure('mara@shop.example', now, 0);
  now += passed * MINUTE;
  expect(await lockEnd(world, ' Mara@SHOP.example')).toBe(START + ends * MINUTE);
});
