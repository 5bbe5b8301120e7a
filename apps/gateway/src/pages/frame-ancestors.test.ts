import { expect, test } from 'vitest';
import { frameAncestors } from './frame-ancestors.ts';

const own = 'https://chat.example';

test('all domains', () => {
  expect(frameAncestors({ allowAllDomains: true, allowedDomains: [] }, own)).toEqual(['*']);
});

test('a domain with its sub-domains, on any scheme and port, and our own pages', () => {
  expect(frameAncestors({ allowAllDomains: false, allowedDomains: ['shop.example'] }, own)).toEqual([
    "'self'",
    own,
    'http://shop.example:*',
    'https://shop.example:*',
    'http://*.shop.example:*',
    'https://*.shop.example:*',
  ]);
});

test('an address has no sub-domains', () => {
  expect(frameAncestors({ allowAllDomains: false, allowedDomains: ['127.0.0.1'] }, own)).toEqual([
    "'self'",
    own,
    'http://127.0.0.1:*',
    'https://127.0.0.1:*',
  ]);
});

test('what could end the policy is left out', () => {
  expect(frameAncestors({ allowAllDomains: false, allowedDomains: ['a;script-src *'] }, own)).toEqual(["'self'", own]);
});
