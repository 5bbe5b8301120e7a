import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway, type TestGateway, upgradeStatus } from './gateway.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

describe('the handshake', () => {
  const v1 = (deploymentId: string) => `ws://${gateway.host}/v1?deploymentId=${deploymentId}`;

  test('is refused with 403 where there is no such deployment', async () => {
    expect(await upgradeStatus(v1(crypto.randomUUID()))).toBe(403);
    expect(await upgradeStatus(v1('nonsense'))).toBe(403);
    expect(await upgradeStatus(`ws://${gateway.host}/v1`)).toBe(403);
  });

  test('is refused with 403 when the deployment is inactive', async () => {
    const id = crypto.randomUUID();
    await gateway.world.deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, status: 'Inactive' }, 0);
    expect(await upgradeStatus(v1(id))).toBe(403);
  });

  test('is refused from pages of other domains, whatever form the origin has', async () => {
    const id = crypto.randomUUID();
    await gateway.world.deployments.add(
      { ...SHOP_DEPLOYMENT, id, name: id, allowAllDomains: false, allowedDomains: ['shop.example'] },
      0,
    );
    const statusFrom = (origin: string) => upgradeStatus(v1(id), { origin });
    expect(await statusFrom('https://evil.example')).toBe(403);
    expect(await upgradeStatus(v1(id))).toBe(403);
    expect(await statusFrom('https://www.Shop.example:8443')).toBe(101);
    expect(await statusFrom('shop.example')).toBe(101);
    expect(await statusFrom('localhost')).toBe(101);
    expect(await statusFrom(`http://${gateway.host}`)).toBe(101);
  });

  test('takes the path with a slash at its end', async () => {
    expect(await upgradeStatus(`ws://${gateway.host}/v1/?deploymentId=${SHOP.deployment}`)).toBe(101);
  });

  test('takes a whole address for a path, as it is written for a proxy', async () => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
    };
    const path = `http://chat.example/v1?deploymentId=${SHOP.deployment}`;
    const asked = request({ host: '127.0.0.1', port: gateway.gateway.port, path, headers }).end();
    const [answer, duplex] = (await once(asked, 'upgrade')) as [IncomingMessage, Duplex];
    duplex.destroy();
    expect(answer.statusCode).toBe(101);
  });

  test.each(['/v1', '/v1/', '/agent', '/agent/'])('says of %s without an upgrade that one is needed', async (path) => {
    const answer = await fetch(`http://${gateway.host}${path}?deploymentId=${SHOP.deployment}`);
    expect(answer.status).toBe(426);
    expect(answer.headers.get('upgrade')).toBe('websocket');
    expect(await answer.json()).toMatchObject({ status: 426, code: 'upgrade.required' });
  });

  test('nothing else is upgraded', async () => {
    expect(await upgradeStatus(`ws://${gateway.host}/elsewhere`)).toBe(404);
  });
});
