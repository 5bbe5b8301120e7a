import { expect, test } from 'vitest';
import { newClientSecret, verifyClientSecret } from './client-secret.ts';
import { issueClientToken, readClientToken } from './client-token.ts';
import { issueTicket } from './ticket.ts';

const AUTH_SECRET = 'a secret that only this test uses, long enough';
const NOW = 1_767_603_600_000;
const client = { id: 'c1', generation: 3, tokenSeconds: 600 };

test('a secret is known by its hash, which is not it', () => {
  const { secret, secretHash } = newClientSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(verifyClientSecret(secretHash, secret)).toBe(true);
  expect(verifyClientSecret(secretHash, newClientSecret().secret)).toBe(false);
  expect(verifyClientSecret(secretHash, secretHash)).toBe(false);
  expect(newClientSecret().secret).not.toBe(secret);
});

test('no secret is that of no client', () => {
  for (const secret of ['', '0'.repeat(64)]) expect(verifyClientSecret('', secret)).toBe(false);
});

test('a token says whose it is and with which secret it was got, until it is over', async () => {
  const token = await issueClientToken(AUTH_SECRET, client, NOW);
  expect(await readClientToken(AUTH_SECRET, token, NOW + 599_000)).toEqual({ clientId: 'c1', generation: 3 });
  expect(await readClientToken(AUTH_SECRET, token, NOW + 600_000)).toBeUndefined();
});

test('what is signed with another secret or for something else is no token', async () => {
  const foreign = await issueClientToken('another secret of the same length, or so', client, NOW);
  const ticket = await issueTicket(AUTH_SECRET, { personId: 'p', id: 's', generation: 1 }, NOW);
  for (const token of [foreign, ticket, 'nonsense', ''])
    expect(await readClientToken(AUTH_SECRET, token, NOW)).toBeUndefined();
});
