import { describe, expect, it } from 'vitest';
import { dayOf, forgottenBefore, pageOrigin, type Sighting, seenPages } from './sighting.ts';

describe('the origin of a page', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    ['HTTPS://Shop.Example:8443', 'https://shop.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:80', 'http://[::1]:80'],
    [' https://a ', 'https://a'],
  ])('%s is kept as %s', (header, origin) => {
    expect(pageOrigin(header)).toBe(origin);
  });

  it.each([
    undefined,
    '',
    'null',
    'shop.example',
    'https://',
    'https://shop.example/',
    'https://shop.example/path',
    'https://shop.example?query',
    'https://me@shop.example',
    'https://-shop.example',
    'javascript://shop.example',
    'chrome-extension://abcdef',
    'https://shöp.example',
    'https://shop.example\n.evil.example',
    'https://<script>',
    `https://${'a'.repeat(300)}`,
  ])('%s is none', (header) => {
    expect(pageOrigin(header)).toBeUndefined();
  });
});

const DAY = 86_400_000;

describe('what was seen', () => {
  const seen = (origin: string, allowed: boolean): Sighting => ({
    ...{ origin, allowed, firstSeenAt: 0, lastSeenAt: DAY, times: 7, timesThatDay: 3 },
  });
  const sightings = [seen('https://a.example', true), seen('https://b.example', false)];
  const of = (allowedDomains: string[], { allowAllDomains = false, at = DAY } = {}) =>
    seenPages({ allowedDomains, allowAllDomains }, sightings, at);

  it('is told apart, by whether it was allowed', () => {
    const page = { firstSeenAt: 0, lastSeenAt: DAY, times: 7, timesToday: 3 };
    expect(of(['a.example'])).toEqual({
      allowed: [{ ...page, origin: 'https://a.example' }],
      refused: [{ ...page, origin: 'https://b.example' }],
    });
  });

  it('is not told as refused once it is allowed', () => {
    expect(of(['b.example']).refused).toEqual([]);
    expect(of([], { allowAllDomains: true }).refused).toEqual([]);
  });

  it('is none of today once it was yesterday', () => {
    expect(of([], { at: 2 * DAY }).allowed).toMatchObject([{ times: 7, timesToday: 0 }]);
  });

  it('is counted by days in UTC, and forgotten after ninety', () => {
    expect([0, DAY - 1, DAY].map(dayOf)).toEqual([0, 0, 1]);
    expect(forgottenBefore(100 * DAY)).toBe(10 * DAY);
  });
});
