import { expect, test } from 'vitest';
import { validateFlowSecret } from './flow-secret.ts';

const secret = { name: 'orders-api', host: 'api.orders.example', value: 'hunter2' };

test.each([
  {},
  { name: 'Orders_2.test' },
  { host: 'localhost' },
  { host: 'orders.internal:8443' },
  { host: '[fd00::1]:8443' },
  { value: 'x'.repeat(1024) },
])('a secret may be kept with %o', (more) => {
  expect(validateFlowSecret({ ...secret, ...more })).toEqual([]);
});

test.each([
  [{ name: '' }, 'name missing'],
  [{ name: 'orders api' }, 'name notAName'],
  [{ name: 'orders}}' }, 'name notAName'],
  [{ name: 'a'.repeat(65) }, 'name tooLong'],
  [{ host: '' }, 'host missing'],
  [{ host: 'https://orders.example' }, 'host notAHost'],
  [{ host: 'orders.example/path' }, 'host notAHost'],
  [{ host: 'Orders.example' }, 'host notAHost'],
  [{ host: '*.orders.example' }, 'host notAHost'],
  [{ host: 'a'.repeat(256) }, 'host tooLong'],
  [{ value: ' ' }, 'value missing'],
  [{ value: 'a\r\nx-admin: yes' }, 'value unsendable'],
  [{ value: 'pässword' }, 'value unsendable'],
  [{ value: 'x'.repeat(1025) }, 'value tooLong'],
])('a secret with %o is refused: %s', (more, expected) => {
  const problems = validateFlowSecret({ ...secret, ...more });
  expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([expected]);
});
