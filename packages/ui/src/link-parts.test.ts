import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

const links = (text: string) => linkParts(text).flatMap((part) => part.href ?? []);

test.each([
  ['See https://shop.example/a?b=1#c.', ['https://shop.example/a?b=1#c']],
  ['(https://shop.example)', ['https://shop.example']],
  ['https://en.wikipedia.org/wiki/Rejoin_(film), or', ['https://en.wikipedia.org/wiki/Rejoin_(film)']],
  ['http://a.example, HTTPS://b.example!', ['http://a.example', 'HTTPS://b.example']],
  ['Go to www.shop.example/cart?x=1.', ['https://www.shop.example/cart?x=1']],
  ['(WWW.shop.example)', ['https://WWW.shop.example']],
  ['www. www.shop www..example', []],
  ['ftp://www.shop.example mywww.shop.example', []],
  [
    'Write to jan.o+web@mail.shop.example, or:help@shop.example',
    ['mailto:jan.o+web@mail.shop.example', 'mailto:help@shop.example'],
  ],
  ['jürgen@shop.example', ['mailto:jürgen@shop.example']],
  [
    'https://shop.example/@jan and https://jan@shop.example/',
    ['https://shop.example/@jan', 'https://jan@shop.example/'],
  ],
  ['mara@localhost @mara a@b.c 3@5 ssh://git@shop.example', []],
  ['help@shop.example?bcc=all@shop.example', ['mailto:help@shop.example', 'mailto:all@shop.example']],
  ['javascript:alert(1) data:text/html,x ftp://a.example', []],
  ['https:// nothing', []],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('the parts joined are the text, and a link leads nowhere but to a page or a letter', () => {
  const piece = fc.constantFrom(
    'https://a.example/x',
    'http://',
    'www.',
    'a.example',
    '@',
    'javascript:x',
    '(',
    ')',
    '. ',
    'word ',
    '<b>',
    '"',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const text = pieces.join('');
      const parts = linkParts(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { href } of parts) expect(href ?? 'https://').toMatch(/^(https?:\/\/|mailto:[^?&]+$)/i);
    }),
  );
});

test.each([
  ['letters and dots', 'a.'.repeat(8000)],
  ['halves of addresses', 'a@'.repeat(8000)],
  ['addresses that do not end', `a@${'b.'.repeat(8000)}`],
  ['brackets', `https://a.example/${'('.repeat(8000)}${')'.repeat(8000)}`],
])('%s are read at once', (_, text) => {
  const begin = performance.now();
  linkParts(text);
  expect(performance.now() - begin).toBeLessThan(1000);
});
