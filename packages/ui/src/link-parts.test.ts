import { describe, expect, it } from 'vitest';
import { linkParts } from './link-parts.ts';

const hrefs = (text: string) => linkParts(text).flatMap((part) => part.href ?? []);

describe('linkParts', () => {
  it.each([
    ['see https://shop.example/a?b=1#c.', ['https://shop.example/a?b=1#c']],
    ['(https://shop.example)', ['https://shop.example']],
    ['https://en.wikipedia.org/wiki/Rejoin_(film)', ['https://en.wikipedia.org/wiki/Rejoin_(film)']],
    ['http://a.example, https://b.example!', ['http://a.example', 'https://b.example']],
    ['javascript:alert(1) data:text/html,x ftp://a', []],
    ['https://', []],
    ['no link', []],
  ])('%s', (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it('loses nothing', () => {
    for (const text of ['', 'a https://b.example/c) d', 'https://', 'x\nhttps://y.example\nz']) {
      expect(
        linkParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});
