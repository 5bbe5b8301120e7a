import { expect, test } from 'vitest';
import { looksLikeCredential, secretFrom, withReference } from './credential.ts';

test.each([
  ['Authorization', 'Bearer abc', true],
  ['x-api-key', 'abc', true],
  ['X-Auth-Token', 'abc', true],
  ['Authorization', 'Bearer {{secret.orders}}', false],
  ['Authorization', 'Bearer ', false],
  ['Authorization', '', false],
  ['Accept', 'application/json', false],
])('%s: %s looks like a credential: %s', (name, value, expected) => {
  expect(looksLikeCredential(name, value)).toBe(expected);
});

test('what becomes a secret leaves its scheme behind', () => {
  expect(secretFrom('Bearer abc', 'https://API.orders.example:8443/4711')).toEqual({
    name: 'api.orders.example-8443',
    host: 'api.orders.example:8443',
    value: 'abc',
  });
  expect(withReference('Bearer abc', 'orders')).toBe('Bearer {{secret.orders}}');
  expect(withReference('abc', 'orders')).toBe('{{secret.orders}}');
});
