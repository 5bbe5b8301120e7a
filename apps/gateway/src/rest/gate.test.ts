import { LIMITS } from '@rejoin/protocol/limits';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test } from 'vitest';
import { openStillGateway } from '../gateway.test-kit.ts';

test('whoever names ever other deployments that there are not may ask as often as of one, all together', async () => {
  const gateway = await openStillGateway();
  const take = async (deploymentId: string) => {
    const body = JSON.stringify({ deploymentId, code: 'C'.repeat(22) });
    const headers = { 'content-type': 'application/json' };
    const url = `http://${gateway.host}/webdeployments/v1/device-links/taken`;
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  const ids = Array.from({ length: LIMITS.deviceLinksTakenPerDeploymentPerMinute }, () => crypto.randomUUID());
  expect(new Set(await Promise.all(ids.map(take)))).toEqual(new Set([403]));
  expect(await take(crypto.randomUUID())).toBe(429);
  expect(await take(SHOP.deployment)).toBe(403);
  await gateway.close();
});
