import { SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test } from 'vitest';
import { openGateway, upgradeStatus } from './gateway.test-kit.ts';

test('the pages that ask for a messenger are known, whether they may have it or not, but not its own frame', async () => {
  const gateway = await openGateway();
  const id = crypto.randomUUID();
  const domains = { allowAllDomains: false, allowedDomains: ['shop.example'] };
  await gateway.world.deployments.add({ ...SHOP_DEPLOYMENT, ...domains, id, name: id }, 0);
  const load = (deploymentId: string, file: string, origin: string) =>
    fetch(`http://${gateway.host}/webdeployments/v1/deployments/${deploymentId}/${file}`, { headers: { origin } });
  const connect = (origin: string) => upgradeStatus(`ws://${gateway.host}/v1?deploymentId=${id}`, { origin });
  await load(id, 'domains.json', 'https://shop.example');
  await load(id, 'config.json', 'https://shop.example');
  await load(id, 'domains.json', 'https://evil.example');
  await load(crypto.randomUUID(), 'domains.json', 'https://shop.example');
  expect(await connect('https://evil.example')).toBe(403);
  expect(await connect('https://app.shop.example')).toBe(101);
  expect(await connect(`http://${gateway.host}`)).toBe(101);
  await gateway.close();
  const seen = (await gateway.world.sightings.of(id)).map(
    ({ origin, allowed, times }) => `${origin} ${allowed ? 'allowed' : 'refused'} ${times}`,
  );
  expect(seen.sort()).toEqual([
    'https://app.shop.example allowed 1',
    'https://evil.example refused 2',
    'https://shop.example allowed 1',
  ]);
});
