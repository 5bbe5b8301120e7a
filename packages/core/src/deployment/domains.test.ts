import { describe, expect, test } from 'vitest';
import { allowsHost, allowsOrigin, hostOfOrigin, normaliseDomain } from './domains.ts';

const listed = { allowAllDomains: false, allowedDomains: ['shop.example'] };

test.each([
  ['shop.example', true],
  ['SHOP.example', true],
  ['www.shop.example', true],
  ['notshop.example', false],
  ['shop.example.evil.test', false],
  ['', false],
])('host %s: %s', (host, allowed) => {
  expect(allowsHost(listed, host)).toBe(allowed);
});

describe('the Origin of a request', () => {
  test.each([
    ['https://shop.example', 'shop.example'],
    ['https://shop.example:8443', 'shop.example'],
    ['shop.example', 'shop.example'],
    ['localhost:4000', 'localhost'],
    ['http://[::1]:4000', '[::1]'],
    ['https://user@evil.test', undefined],
    ['https://shop.example/path', undefined],
    ['null', 'null'],
  ])('%s names the host %s', (origin, host) => {
    expect(hostOfOrigin(origin)).toBe(host);
  });

  test.each([
    { origin: 'https://www.shop.example', allowed: true },
    { origin: 'https://messenger.example', allowed: true },
    { origin: 'messenger.example', allowed: true },
    { origin: 'https://evil.test', allowed: false },
    { origin: undefined, allowed: false },
    { origin: 'null', allowed: false },
  ])('$origin: $allowed', ({ origin, allowed }) => {
    expect(allowsOrigin(listed, origin, ['messenger.example'])).toBe(allowed);
  });

  test('does not matter where every domain is allowed', () => {
    expect(allowsOrigin({ allowAllDomains: true, allowedDomains: [] }, undefined, [])).toBe(true);
  });

  test('never matches an empty list', () => {
    expect(allowsOrigin({ allowAllDomains: false, allowedDomains: [] }, 'https://shop.example', [])).toBe(false);
  });
});

test.each([
  ['https://www.Shop.example/basket', 'www.shop.example'],
  ['*.shop.example', 'shop.example'],
  ['localhost:3000', 'localhost'],
  [' shop.example ', 'shop.example'],
  ['shop example', undefined],
  ['-shop.example', undefined],
  ['', undefined],
])('a domain typed as "%s" is %s', (typed, domain) => {
  expect(normaliseDomain(typed)).toBe(domain);
});
