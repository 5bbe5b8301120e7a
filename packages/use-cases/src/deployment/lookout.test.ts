import { SIGHTINGS } from '@rejoin/core/deployment/sighting';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NewSighting } from '../ports/sightings.ts';
import { createLookout } from './lookout.ts';

const SHOP = 'deployment';
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openLookout(fails = false) {
  const noted: (readonly NewSighting[])[] = [];
  const errors: unknown[] = [];
  const note = async (sightings: readonly NewSighting[]) => {
    noted.push(sightings);
    if (fails) throw new Error('The database is away');
  };
  const lookout = createLookout({ sightings: { note }, clock: Date.now, onError: (error) => errors.push(error) });
  lookout.start();
  return { lookout, noted, errors };
}

it('writes once a minute what was seen since, counted', async () => {
  const { lookout, noted } = openLookout();
  for (const origin of ['https://shop.example', 'https://SHOP.example', 'null', undefined])
    lookout.see(SHOP, origin, true);
  lookout.see(SHOP, 'https://shop.example', false);
  expect(noted).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  const seen = { deploymentId: SHOP, origin: 'https://shop.example' };
  expect(noted).toEqual([
    [
      { ...seen, allowed: true, times: 2 },
      { ...seen, allowed: false, times: 1 },
    ],
  ]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(noted[1]).toEqual([]);
});

it('lets nobody who makes up origins fill it, or drive out what is allowed', async () => {
  const { lookout, noted } = openLookout();
  for (let index = 0; index < 5000; index += 1) lookout.see(SHOP, `https://s${index}.example`, false);
  lookout.see(SHOP, 'https://shop.example', true);
  await lookout.stop();
  expect(noted[0]).toHaveLength(SIGHTINGS.originsMax + 1);
  for (let index = 0; index < 5000; index += 1) lookout.see(`${index}`, 'https://shop.example', true);
  await lookout.stop();
  expect(noted[1]).toHaveLength(1000);
});

it('writes the rest when it stops, and goes on when it could not', async () => {
  const { lookout, noted, errors } = openLookout(true);
  await vi.advanceTimersByTimeAsync(60_000);
  lookout.see(SHOP, 'https://shop.example', true);
  await lookout.stop();
  expect([noted.length, errors.length]).toEqual([2, 2]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(noted).toHaveLength(2);
});
