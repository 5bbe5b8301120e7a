import { describe, expect, test } from 'vitest';
import { allowsRedirect } from '../deployment/redirect.ts';
import { acceptsSignIn, admitsAnonymous } from './authentication.ts';
import { guestProfile, verifiedName } from './guest-profile.ts';
import { issuerOf, sendsSecretElsewhere } from './identity-provider.ts';
import { judgeRefresh } from './refresh-token.ts';
import { validateIdentityProvider } from './validate-identity-provider.ts';

const PROVIDER = {
  name: 'Shop accounts',
  discoveryUrl: 'https://id.shop.example/realms/shop/.well-known/openid-configuration',
  clientId: 'messenger',
  refreshTokenSeconds: 86_400,
};

describe('an identity provider', () => {
  test.each([
    [{}, 'secret', []],
    [{}, undefined, []],
    [{ discoveryUrl: 'http://localhost:9000' }, 'secret', []],
    [{ discoveryUrl: 'http://[::1]:9000/a/' }, 'secret', []],
    [{ name: ' ' }, 'secret', ['name missing']],
    [{ name: 'x'.repeat(101) }, 'secret', ['name tooLong']],
    [{ discoveryUrl: '' }, 'secret', ['discoveryUrl missing']],
    [{ discoveryUrl: 'http://id.shop.example' }, 'secret', ['discoveryUrl notSecure']],
    [{ discoveryUrl: 'http://localhost.evil.example' }, 'secret', ['discoveryUrl notSecure']],
    [{ discoveryUrl: 'https://a@id.shop.example' }, 'secret', ['discoveryUrl notSecure']],
    [{ discoveryUrl: 'https://id.shop.example?x' }, 'secret', ['discoveryUrl notSecure']],
    [{ discoveryUrl: 'file:///etc/passwd' }, 'secret', ['discoveryUrl notSecure']],
    [{ clientId: '' }, '', ['clientId missing', 'clientSecret missing']],
    [{ refreshTokenSeconds: 899 }, 'secret', ['refreshTokenSeconds outOfRange']],
    [{ refreshTokenSeconds: 90 * 86_400 + 1 }, 'secret', ['refreshTokenSeconds outOfRange']],
    [{ refreshTokenSeconds: 1000.5 }, 'secret', ['refreshTokenSeconds outOfRange']],
  ])('%j with the secret %j: %j', (change, secret, expected) => {
    const problems = validateIdentityProvider({ ...PROVIDER, ...change }, secret);
    expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual(expected);
  });

  test.each([
    ['https://id.example', 'https://id.example'],
    ['https://id.example/', 'https://id.example'],
    [' https://id.example/a/.well-known/openid-configuration', 'https://id.example/a'],
  ])('%j is about the issuer %j', (url, issuer) => {
    expect(issuerOf(url)).toBe(issuer);
  });

  test('that moves needs its secret again', () => {
    const at = (discoveryUrl: string) => ({ discoveryUrl });
    const before = at('https://id.example');
    expect(sendsSecretElsewhere(before, at('https://id.example/.well-known/openid-configuration'))).toBe(false);
    expect(sendsSecretElsewhere(before, at('https://id.evil.example'))).toBe(true);
  });
});

describe('a profile', () => {
  test.each([
    [{}, {}],
    [{ name: 'Ada Lovelace', given_name: 'Ada', family_name: 'Lovelace' }, 'all'],
    [{ email: 'ada@example.org' }, {}],
    [{ email: 'ada@example.org', email_verified: false }, {}],
    [{ email: 'ada@example.org', email_verified: true }, { email: 'ada@example.org' }],
    [{ email: 'ada@example.org', email_verified: 'true' }, { email: 'ada@example.org' }],
    [{ name: 7, given_name: { a: 1 }, family_name: '' }, {}],
    [{ name: ' A\u202Ed\na\u0000 ' }, { name: 'A d a' }],
    [{ name: 'x'.repeat(300) }, { name: 'x'.repeat(200) }],
  ])('is made of %j', (claims, expected) => {
    const all = { name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' };
    expect(guestProfile(claims)).toEqual(expected === 'all' ? all : expected);
  });

  test.each([
    [{ name: 'Ada L', firstName: 'Ada' }, 'Ada L'],
    [{ firstName: 'Ada', lastName: 'Lovelace' }, 'Ada Lovelace'],
    [{ lastName: 'Lovelace', email: 'a@b.example' }, 'Lovelace'],
    [{ email: 'a@b.example' }, 'a@b.example'],
    [{}, undefined],
  ])('%j is called %j', (profile, name) => {
    expect(verifiedName(profile)).toBe(name);
  });
});

test.each([
  ['pending', {}, 'firstUse'],
  ['current', {}, 'again'],
  ['dead', {}, 'reuse'],
  ['pending', { expiresAt: 100 }, 'over'],
  ['current', { revoked: true }, 'over'],
  ['dead', { revoked: true }, 'over'],
] as const)('a %s refresh token of a sign-in with %j: %s', (status, change, verdict) => {
  expect(judgeRefresh(status, { expiresAt: 101, revoked: false, ...change }, 100)).toBe(verdict);
});

test('who may use a messenger', () => {
  const settings = { enabled: true, providerId: 'p', allowSessionUpgrade: false };
  expect(admitsAnonymous(settings)).toBe(false);
  expect(admitsAnonymous({ ...settings, allowSessionUpgrade: true })).toBe(true);
  expect(admitsAnonymous({ ...settings, enabled: false })).toBe(true);
  expect(acceptsSignIn(settings, 'p')).toBe(true);
  expect(acceptsSignIn(settings, 'q')).toBe(false);
  expect(acceptsSignIn({ ...settings, enabled: false }, 'p')).toBe(false);
});

test.each([
  ['https://shop.example/back?x=1', true],
  ['https://www.shop.example:8443/', true],
  ['https://chat.example/back', true],
  ['https://evil.example/', false],
  ['https://shop.example@evil.example/', false],
  ['https://evil.example\\.shop.example/', false],
  ['https://shop.example/#a', false],
  ['http://shop.example/', false],
  ['http://localhost:3000/back', false],
  ['com.shop.app:/back', true],
  ['shopapp://signed-in', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['/back', false],
  ['', false],
])('a sign-in that came back to %s is taken: %s', (redirectUri, allowed) => {
  const deployment = { allowAllDomains: false, allowedDomains: ['shop.example'] };
  expect(allowsRedirect(deployment, redirectUri, ['chat.example'])).toBe(allowed);
});

test('on the machine itself plain HTTP will do', () => {
  const deployment = { allowAllDomains: true, allowedDomains: [] };
  expect(allowsRedirect(deployment, 'http://localhost:3000/back', [])).toBe(true);
  expect(allowsRedirect(deployment, 'http://shop.example/back', [])).toBe(false);
});
