import { DEVICE_LINK_MS } from '@rejoin/core/session/device-link';
import { describe, expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { makeDeviceLink } from './make-device-link.ts';
import { deviceLinkIsGood, takeDeviceLink } from './take-device-link.ts';

async function withGuest(sessionDurationSeconds?: number) {
  const house = await openHouse(sessionDurationSeconds === undefined ? {} : { sessionDurationSeconds });
  const session = await house.guest('token');
  const make = (codeHash = 'code') =>
    makeDeviceLink(house.ports, { sessionId: session.id, codeHash, sealedToken: 'sealed' });
  const take = (codeHash = 'code', deploymentId: string = SHOP.deployment) =>
    takeDeviceLink(house.ports, { codeHash, deploymentId });
  const rule = async (otherDevices: boolean) => {
    const picture = await house.ports.pictures.of(SHOP.deployment);
    if (picture === undefined) throw new Error('The shop has no deployment');
    const { configuration } = picture;
    const content = { ...configuration.content, messenger: { ...configuration.content.messenger, otherDevices } };
    const changed = { ...picture, configuration: { ...configuration, content } };
    return { ...house.ports, pictures: { of: async () => changed } };
  };
  return { house, session, make, take, rule };
}

const OVER = { type: 'over' };

describe('a link to another device', () => {
  test('gives the sealed token to whoever has its code, once', async () => {
    const { house, make, take } = await withGuest();
    expect(await make()).toEqual({ type: 'made', expiresAt: house.ports.clock() + DEVICE_LINK_MS });
    expect(await take('guessed')).toEqual(OVER);
    expect(await take()).toEqual({ type: 'taken', sealedToken: 'sealed' });
    expect(await take()).toEqual(OVER);
  });

  test('is good until it is used or its time is up, and asking uses nothing up', async () => {
    const { house, make, take } = await withGuest();
    const isGood = (codeHash = 'code') => deviceLinkIsGood(house.ports, { codeHash, deploymentId: SHOP.deployment });
    await make();
    expect([await isGood(), await isGood(), await isGood('guessed')]).toEqual([true, true, false]);
    await take();
    expect(await isGood()).toBe(false);
    await make();
    house.pass(DEVICE_LINK_MS);
    expect(await isGood()).toBe(false);
  });

  test('is over when its time is up, and void once there is a later one', async () => {
    const { house, make, take } = await withGuest();
    await make('first');
    await make('second');
    expect(await take('first')).toEqual(OVER);
    house.pass(DEVICE_LINK_MS);
    expect(await take('second')).toEqual(OVER);
  });

  test('is of its deployment only', async () => {
    const { make, take } = await withGuest();
    await make();
    expect(await take('code', crypto.randomUUID())).toEqual(OVER);
    expect(await take()).toMatchObject({ type: 'taken' });
  });

  test('is neither made nor taken once the session is over', async () => {
    const { house, make, take } = await withGuest(900);
    house.pass(60_000);
    await make();
    house.pass(840_000);
    expect(await take()).toEqual(OVER);
    expect(await make()).toEqual({ type: 'refused', refusal: 'sessionExpired' });
  });

  test('is neither made nor taken once its guest has signed in', async () => {
    const { house, session, make, take } = await withGuest();
    await make();
    await house.ports.sessions.bind({ sessionId: session.id, identityId: crypto.randomUUID() });
    expect(await take()).toEqual(OVER);
    expect(await make()).toEqual({ type: 'refused', refusal: 'signedIn' });
  });

  test('is neither made nor taken where the messenger has it switched off', async () => {
    const { session, make, rule } = await withGuest();
    await make();
    const off = await rule(false);
    expect(await takeDeviceLink(off, { codeHash: 'code', deploymentId: SHOP.deployment })).toEqual(OVER);
    const again = { sessionId: session.id, codeHash: 'again', sealedToken: 'sealed' };
    expect(await makeDeviceLink(off, again)).toEqual({ type: 'refused', refusal: 'notOffered' });
  });
});
