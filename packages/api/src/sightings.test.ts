import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, it } from 'vitest';
import { allBut, openApi, refusalOf } from './api.test-kit.ts';

const DAY = 86_400_000;
const GHOST = '5a000000-0000-4000-8000-0000000000ff';

it('tells where a deployment was seen and where it was refused, until that is allowed', async () => {
  const { house, asWith } = await openApi();
  const { deployments } = await asWith(['webDeployments:deployment:view', 'webDeployments:deployment:edit']);
  const now = house.ports.clock();
  const domains = (...allowedDomains: string[]) => ({ allowAllDomains: false, allowedDomains });
  await deployments.save({ deployment: { ...SHOP_DEPLOYMENT, ...domains('shop.example') }, revision: 1 });
  expect(await deployments.lastSeen()).toEqual([]);
  const sighting = { deploymentId: SHOP.deployment, origin: 'https://shop.example', allowed: true, times: 2 };
  const refused = { ...sighting, origin: 'https://new.example', allowed: false };
  await house.ports.sightings.note([sighting, refused], now - 3 * DAY);
  expect(await deployments.lastSeen()).toEqual([{ deploymentId: SHOP.deployment, daysAgo: 3, originsToday: 0 }]);
  await house.ports.sightings.note([sighting], now);
  const pages = await deployments.sightings({ id: SHOP.deployment });
  expect(pages.allowed).toMatchObject([{ origin: 'https://shop.example', times: 4, timesToday: 2 }]);
  expect(pages.refused).toMatchObject([{ origin: 'https://new.example', times: 2, timesToday: 0 }]);
  expect(await deployments.lastSeen()).toEqual([{ deploymentId: SHOP.deployment, daysAgo: 0, originsToday: 1 }]);
  await deployments.save({ deployment: { ...SHOP_DEPLOYMENT, ...domains('new.example') }, revision: 2 });
  expect((await deployments.sightings({ id: SHOP.deployment })).refused).toEqual([]);
});

it('is for who may see deployments, and of those that there are', async () => {
  const { asWith } = await openApi();
  const { deployments } = await asWith(allBut('webDeployments:deployment:view'));
  const refusal = { refusal: 'notPermitted', permission: 'webDeployments:deployment:view' };
  expect(await refusalOf(deployments.sightings({ id: SHOP.deployment }))).toEqual(refusal);
  expect(await refusalOf(deployments.lastSeen())).toEqual(refusal);
  const viewer = await asWith(['webDeployments:deployment:view']);
  expect(await refusalOf(viewer.deployments.sightings({ id: GHOST }))).toEqual({ refusal: 'deploymentNotFound' });
});
