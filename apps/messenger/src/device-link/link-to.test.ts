import { afterEach, describe, expect, test, vi } from 'vitest';
import { linkTo } from './link-to.ts';

const LINK = { code: 'c'.repeat(22), key: `${'k_-0'.repeat(5)}ab` };
const WRITTEN = `rejoin=${LINK.code}.${LINK.key}`;
const everywhere = () => true;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address of the other device', () => {
  test.each([
    ['is the page', 'https://shop.example/boots?size=40', 'https://shop.example/boots?size=40'],
    ['leaves the page’s own place out', 'https://shop.example/boots#reviews', 'https://shop.example/boots'],
    ['takes no name and password along', 'https://ann:secret@shop.example/', 'https://shop.example/'],
    ['loses a long query', `https://shop.example/boots?q=${'x'.repeat(400)}`, 'https://shop.example/boots'],
    ['loses a long path', `https://shop.example/${'x'.repeat(400)}`, 'https://shop.example/'],
  ])('%s', (_, address, expected) => {
    expect(linkTo(address, LINK, everywhere)).toBe(`${expected}#${WRITTEN}`);
  });

  test.each(['file:///home/shop.html', 'about:srcdoc', 'javascript:alert(1)', 'data:text/html,x', 'shop', ''])(
    'is none for %j',
    (address) => expect(linkTo(address, LINK, everywhere)).toBeUndefined(),
  );

  test('is found by the oldest browsers that the messenger runs in', () => {
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override canParse = undefined as never;
        static override parse = undefined as never;
      },
    );
    expect(linkTo('https://shop.example/boots', LINK, everywhere)).toBe(`https://shop.example/boots#${WRITTEN}`);
    expect(linkTo('shop', LINK, everywhere)).toBeUndefined();
  });

  test('is none where the deployment may not run', () => {
    const allows = (hostname: string) => hostname === 'shop.example';
    expect(linkTo('https://evil.example/', LINK, allows)).toBeUndefined();
    expect(linkTo('https://shop.example:8443/', LINK, allows)).toBe(`https://shop.example:8443/#${WRITTEN}`);
  });
});
