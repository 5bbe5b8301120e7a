import { expect, test } from 'vitest';
import { isOfOwnNetwork } from './own-network.ts';

test.each([
  'http://localhost:9000/hooks',
  'https://crm/hooks',
  'https://crm.internal',
  'https://CRM.Local:8443/',
  'https://10.0.0.7/',
  'https://127.0.0.1/',
  'https://172.31.0.1?key=1',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest',
  'https://100.64.0.1/',
  'https://[::1]:9000/',
  'https://[fd00::1]/',
])('%s is of the own network', (url) => expect(isOfOwnNetwork(url)).toBe(true));

test.each([
  'https://crm.example/hooks',
  'https://hooks.crm.example:8443/10.0.0.7',
  'https://localhost.crm.example/',
  'https://11.0.0.7/',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://[2606:4700::1111]/',
])('%s may be of the public internet', (url) => expect(isOfOwnNetwork(url)).toBe(false));

test('what is no address yet is of no network', () => {
  expect(['', 'crm', 'https:'].map(isOfOwnNetwork)).toEqual([false, false, false]);
});
