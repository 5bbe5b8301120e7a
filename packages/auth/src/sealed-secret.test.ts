import { expect, test } from 'vitest';
import { openSecret, sealSecret } from './sealed-secret.ts';

const AUTH_SECRET = 'a secret that only the tests use: 0123456789';

test('a sealed secret is opened under the same AUTH_SECRET, and says nothing by itself', () => {
  const sealed = sealSecret(AUTH_SECRET, 'größer');
  expect(openSecret(AUTH_SECRET, sealed)).toBe('größer');
  expect(sealSecret(AUTH_SECRET, 'größer')).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').includes('größer')).toBe(false);
});

test.each([
  ['under another AUTH_SECRET', (sealed: string) => openSecret(`${AUTH_SECRET}!`, sealed)],
  [
    'with a bit changed',
    (sealed: string) => openSecret(AUTH_SECRET, `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}`),
  ],
  ['cut short', (sealed: string) => openSecret(AUTH_SECRET, sealed.slice(0, 20))],
])('it is not opened %s', (_, open) => {
  expect(open(sealSecret(AUTH_SECRET, 'secret'))).toBeUndefined();
});
