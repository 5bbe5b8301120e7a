import { describe, expect, it } from 'vitest';
import { checkLink, signLink } from './signed-link.ts';

const secret = 'a secret that is long enough to be one';
const expiresAt = 1_700_000_000_000;
const before = expiresAt - 1;
const link = signLink(secret, { path: '/downloads/7f', expiresAt });

describe('a signed link', () => {
  it('opens what it names until its moment, and not at it', () => {
    expect(checkLink(secret, link, before)).toBe('valid');
    expect(checkLink(secret, link, expiresAt)).toBe('expired');
  });

  it.each([
    ['another path', link.replace('/7f', '/7e')],
    ['another deed with the same file', link.replace('/downloads/', '/uploads/')],
    ['a later end', link.replace(`${expiresAt}`, `${expiresAt + 1}`)],
    [
      'another first character of the signature',
      link.replace(/(?<=signature=)./, (first) => (first === 'A' ? 'B' : 'A')),
    ],
    ['the same bits written differently', link.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1))],
    ['a shortened signature', link.slice(0, -4)],
    ['no signature', link.replace(/&signature=.*/, '')],
    ['an empty signature', link.replace(/signature=.*/, 'signature=')],
    ['a parameter more', `${link}&expires=9999999999999`],
    ['a parameter before', link.replace('?', '?x=1&')],
    ['its end written differently', link.replace('expires=', 'expires=0')],
    ['no query', '/downloads/7f'],
    ['nothing', ''],
  ])('is forged with %s', (_, forged) => {
    expect(checkLink(secret, forged, before)).toBe('forged');
  });

  it('is forged when another secret signed it, however it has expired', () => {
    expect(checkLink('another secret', link, before)).toBe('forged');
    expect(checkLink('another secret', link, expiresAt + 1)).toBe('forged');
  });
});
