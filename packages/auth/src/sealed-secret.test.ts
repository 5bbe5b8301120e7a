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
  ['cut short', (sealed: string) => openSecret(AUTH_SECRET, sealed.slice(0, 20))],
])('it is not opened %s', (_, open) => {
  expect(open(sealSecret(AUTH_SECRET, 'secret'))).toBeUndefined();
});

test('it is not opened with a bit changed, whichever it is', () => {
  const sealed = Buffer.from(sealSecret(AUTH_SECRET, 'secret'), 'base64url');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(openSecret(AUTH_SECRET, changed.toString('base64url'))).toBeUndefined();
  }
});
