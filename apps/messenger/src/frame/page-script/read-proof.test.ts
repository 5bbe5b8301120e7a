import { expect, test } from 'vitest';
import { readTokens } from '../sign-in/tokens.ts';
import { readProof } from './read-proof.ts';

const CODE = { authCode: 'c', redirectUri: 'https://shop.example/back' };

test.each([
  [CODE, { code: 'c', redirectUri: CODE.redirectUri }],
  [
    { ...CODE, codeVerifier: 'v', nonce: 'n', maxAge: 60, iss: 'i', more: 1 },
    { code: 'c', redirectUri: CODE.redirectUri, codeVerifier: 'v', nonce: 'n', maxAge: 60, iss: 'i' },
  ],
  [
    { idToken: 't', nonce: 'n' },
    { idToken: 't', nonce: 'n' },
  ],
  [{ idToken: 't' }, undefined],
  [{ authCode: 'c' }, undefined],
  [{ ...CODE, authCode: 7 }, undefined],
  [undefined, undefined],
  ['c', undefined],
])('a page hands over %j', (given, expected) => {
  expect(readProof(given)).toEqual(expected);
});

test('tokens are a JWT, and a refresh token where there is one', () => {
  expect(readTokens({ jwt: 'j', refreshToken: 'r', more: 1 })).toEqual({ jwt: 'j', refreshToken: 'r' });
  expect(readTokens({ jwt: 'j' })).toEqual({ jwt: 'j' });
  expect(readTokens({ refreshToken: 'r' })).toBeUndefined();
  expect(readTokens(null)).toBeUndefined();
});
