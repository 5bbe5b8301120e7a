import { DEVICE_LINK_MS } from '@rejoin/core/session/device-link';
import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { DeviceLink } from '../ports/device-links.ts';
import { MONDAY, newSession } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NONE = '00000000-0000-4000-8000-000000000000';

/** What every store of device links keeps to. */
export function describeDeviceLinks(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await makeWorld();
    await furnishShop(world.first);
  });

  async function kept(given: Partial<DeviceLink> = {}): Promise<DeviceLink> {
    const sessionId = given.sessionId ?? (await newSession(world.first.sessions));
    const codeHash = `hash of ${crypto.randomUUID()}`;
    const link = { sessionId, codeHash, sealedToken: 'sealed', expiresAt: MONDAY + DEVICE_LINK_MS, ...given };
    expect(await world.first.deviceLinks.keep(link)).toBe(true);
    return link;
  }
  const take = ({ codeHash }: DeviceLink, deploymentId: string = SHOP.deployment) =>
    world.second.deviceLinks.take({ codeHash, deploymentId });

  it('are given away once, over all gateways', async () => {
    const link = await kept();
    const stores = [world.first, world.second, world.first, world.second];
    const { codeHash } = link;
    const taken = await Promise.all(
      stores.map(({ deviceLinks }) => deviceLinks.take({ codeHash, deploymentId: SHOP.deployment })),
    );
    expect(taken.filter((each) => each !== undefined)).toEqual([link]);
    expect(await take(link)).toBeUndefined();
  });

  it('are nobody’s without their code, and stay for whoever has it when another deployment is named', async () => {
    const link = await kept();
    expect(await take({ ...link, codeHash: 'another' })).toBeUndefined();
    expect(await take(link, NONE)).toBeUndefined();
    expect(await take(link, 'no id')).toBeUndefined();
    expect(await take(link)).toEqual(link);
  });

  it('are found with their code without being given away', async () => {
    const link = await kept();
    const find = (codeHash: string, deploymentId: string = SHOP.deployment) =>
      world.second.deviceLinks.find({ codeHash, deploymentId });
    expect(await find(link.codeHash)).toEqual(link);
    expect(await find('another')).toBeUndefined();
    expect(await find(link.codeHash, NONE)).toBeUndefined();
    expect(await find(link.codeHash, 'no id')).toBeUndefined();
    expect(await take(link)).toEqual(link);
    expect(await find(link.codeHash)).toBeUndefined();
  });

  it('are one of each session: the latest', async () => {
    const first = await kept();
    const [second, other] = [await kept({ sessionId: first.sessionId, sealedToken: 'again' }), await kept()];
    expect(await take(first)).toBeUndefined();
    expect(await take(second)).toEqual(second);
    expect(await take(other)).toEqual(other);
  });

  it('are kept of sessions that there are, and go when those are cleared', async () => {
    const link = { codeHash: 'hash', sealedToken: 'sealed', expiresAt: MONDAY };
    for (const sessionId of [NONE, 'no id'])
      expect(await world.first.deviceLinks.keep({ ...link, sessionId })).toBe(false);
    const cleared = await kept();
    await world.first.sessions.clear(cleared.sessionId);
    expect(await take(cleared)).toBeUndefined();
  });

  it('go with the guest who is erased', async () => {
    const link = await kept();
    await world.first.guestData.erase(link.sessionId, MONDAY, () => ({ type: 'erase' }));
    expect(await take(link)).toBeUndefined();
  });

  it('are forgotten when their time is up', async () => {
    const [over, holds] = [await kept({ expiresAt: MONDAY + 1000 }), await kept({ expiresAt: MONDAY + 1001 })];
    await world.first.deviceLinks.forget(MONDAY + 1000);
    expect(await take(over)).toBeUndefined();
    expect(await take(holds)).toEqual(holds);
  });
}
