import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGateway, type TestGateway } from './gateway.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const config = `/webdeployments/v1/deployments/${SHOP.deployment}/config.json`;

test.each([
  ['GET', '/api/v2/webmessaging/messages', 'authorization'],
  ['GET', config, 'content-type'],
  ['PATCH', `/api/v2/webmessaging/deployments/${SHOP.deployment}/pushdevices/1`, 'content-type'],
  ['PUT', `/uploads/${crypto.randomUUID()}`, 'content-type,x-amz-tagging'],
])('a page of any origin may %s %s with the headers that clients send', async (method, path, asked) => {
  const answer = await fetch(`http://${gateway.host}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': method,
      'access-control-request-headers': asked,
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-methods')).toContain(method);
  expect(answer.headers.get('access-control-allow-headers')).toBe(asked);
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
});

test('whoever asks for no page’s leave is told what there is all the same', async () => {
  const answer = await fetch(`http://${gateway.host}${config}`, { method: 'OPTIONS' });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('what is refused says so to a page of any origin', async () => {
  const answer = await fetch(`http://${gateway.host}/uploads/${crypto.randomUUID()}`, { method: 'PUT', body: 'x' });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});
