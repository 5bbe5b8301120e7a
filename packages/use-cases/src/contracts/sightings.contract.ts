import { SIGHTINGS } from '@rejoin/core/deployment/sighting';
import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import type { NewSighting } from '../ports/sightings.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const OTHER = '5f000000-0000-4000-8000-00000000000f';
const MINUTE = 60_000;
const DAY = 86_400_000;
const ALLOWED = 'https://shop.example';
const REFUSED = 'https://elsewhere.example';

/** What every store keeps to about where deployments are seen. */
export function describeSightings(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await makeWorld();
    await furnishShop(world.first);
  });

  const sighting = (origin: string, more: Partial<NewSighting> = {}): NewSighting => ({
    ...{ deploymentId: SHOP.deployment, origin, allowed: true, times: 1, ...more },
  });
  const refused = (origin: string, times = 1) => sighting(origin, { allowed: false, times });
  const note = (at: number, ...sightings: NewSighting[]) => world.first.sightings.note(sightings, at);
  const origins = async () => (await world.first.sightings.of(SHOP.deployment)).map(({ origin }) => origin);

  it('knows when a page was seen first and last, and how often', async () => {
    await note(MONDAY, sighting(ALLOWED, { times: 3 }), refused(REFUSED));
    await note(MONDAY + MINUTE, sighting(ALLOWED, { times: 2 }));
    expect(await world.second.sightings.of(SHOP.deployment)).toEqual([
      {
        ...{ origin: ALLOWED, allowed: true, times: 5, timesThatDay: 5 },
        firstSeenAt: MONDAY,
        lastSeenAt: MONDAY + MINUTE,
      },
      { origin: REFUSED, allowed: false, times: 1, timesThatDay: 1, firstSeenAt: MONDAY, lastSeenAt: MONDAY },
    ]);
    await note(MONDAY + DAY, sighting(ALLOWED));
    expect((await world.first.sightings.of(SHOP.deployment))[0]).toMatchObject({ times: 6, timesThatDay: 1 });
  });

  it('adds up what two gateways have seen at the same time', async () => {
    const both = [sighting(ALLOWED, { times: 2 }), refused(REFUSED, 3)];
    await Promise.all([
      world.first.sightings.note(both, MONDAY),
      world.second.sightings.note(both.toReversed(), MONDAY),
      world.first.sightings.note(both, MONDAY),
    ]);
    expect((await world.first.sightings.of(SHOP.deployment)).map(({ times }) => times).sort()).toEqual([6, 9]);
  });

  it('keeps a page that was refused and one that is allowed apart, also where it is the same', async () => {
    await note(MONDAY, refused(ALLOWED));
    await note(MONDAY + MINUTE, sighting(ALLOWED));
    expect(await world.first.sightings.of(SHOP.deployment)).toMatchObject([{ allowed: true }, { allowed: false }]);
  });

  it('keeps the pages seen last, and no flood of others drives out those that are allowed', async () => {
    const many = Array.from({ length: SIGHTINGS.originsMax + 2 }, (_, index) => refused(`https://s${index}.example`));
    await note(MONDAY, sighting(ALLOWED));
    await note(MONDAY, ...many.slice(0, 2));
    await note(MONDAY + MINUTE, ...many.slice(2));
    const kept = await origins();
    expect(kept).toHaveLength(SIGHTINGS.originsMax + 1);
    expect(kept).toContain(ALLOWED);
    expect(kept).not.toContain('https://s0.example');
    await note(MONDAY + 2 * MINUTE, refused('https://s0.example'));
    expect((await origins())[0]).toBe('https://s0.example');
    expect(await origins()).toHaveLength(SIGHTINGS.originsMax + 1);
  });

  it('says of each deployment when it was seen last where it is allowed, and on how many pages that day', async () => {
    await world.first.deployments.add({ ...SHOP_DEPLOYMENT, id: OTHER }, MONDAY);
    await note(MONDAY, sighting(ALLOWED), sighting(REFUSED), refused(REFUSED, 9));
    await note(MONDAY, { ...refused(REFUSED), deploymentId: OTHER });
    await note(MONDAY + DAY, sighting(ALLOWED));
    const lastSeen = (at: number) => world.first.sightings.lastSeen(at);
    const last = { deploymentId: SHOP.deployment, lastSeenAt: MONDAY + DAY };
    expect(await lastSeen(MONDAY + DAY + MINUTE)).toEqual([{ ...last, originsThatDay: 1 }]);
    expect(await lastSeen(MONDAY + 2 * DAY)).toEqual([{ ...last, originsThatDay: 0 }]);
  });

  it('passes over what is not there, and forgets with the deployment', async () => {
    await note(MONDAY, { ...sighting(ALLOWED), deploymentId: OTHER });
    expect(await world.first.sightings.of(OTHER)).toEqual([]);
    expect(await world.first.sightings.of('no id')).toEqual([]);
    await note(MONDAY);
    await note(MONDAY, sighting(ALLOWED));
    await world.first.deployments.remove(SHOP.deployment);
    expect(await origins()).toEqual([]);
    expect(await world.first.sightings.lastSeen(MONDAY)).toEqual([]);
  });

  it('forgets what has not been seen for long', async () => {
    await note(MONDAY, sighting(ALLOWED));
    await note(MONDAY + DAY, sighting(REFUSED));
    await world.first.sightings.forget(MONDAY + DAY);
    expect(await origins()).toEqual([REFUSED]);
  });
}
