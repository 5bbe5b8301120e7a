import { SIGHTINGS } from '@rejoin/core/deployment/sighting';
import { DEVICE_LINK_MS } from '@rejoin/core/session/device-link';
import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { makeDeviceLink } from '../session/make-device-link.ts';
import { createGuestSweeper } from './guest-sweeper.ts';

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

test('sweeping throws away links to another device whose time is up, also where the company keeps guests', async () => {
  const house = await openHouse();
  const link = async (token: string) => {
    const { id } = await house.guest(token);
    await makeDeviceLink(house.ports, { sessionId: id, codeHash: token, sealedToken: 'sealed' });
  };
  await link('over');
  house.pass(DEVICE_LINK_MS);
  await link('holds');
  const swept = Promise.withResolvers<void>();
  const company = { settings: async () => swept.resolve() ?? house.ports.company.settings() };
  const sweeper = createGuestSweeper({ ...house.ports, company, onError: swept.reject });
  sweeper.start();
  await swept.promise;
  await sweeper.stop();
  const take = (codeHash: string, deploymentId: string) => house.ports.deviceLinks.take({ codeHash, deploymentId });
  const { deploymentId } = await house.guest('over');
  expect(await take('over', deploymentId)).toBeUndefined();
  expect(await take('holds', deploymentId)).toMatchObject({ codeHash: 'holds' });
});
