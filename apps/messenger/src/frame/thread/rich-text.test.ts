import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks, isFewEmoji } from './rich-text.ts';

const links = (text: string) => findLinks(text).flatMap((piece) => piece.href ?? []);

test.each([
  ['See https://a.example/b?c=d#e.', ['https://a.example/b?c=d#e']],
  ['(https://a.example)', ['https://a.example']],
  ['https://a.example/wiki/Pine_(tree), or', ['https://a.example/wiki/Pine_(tree)']],
  ['http://a.example and HTTPS://b.example!', ['http://a.example', 'HTTPS://b.example']],
  ['javascript:alert(1) ftp://a.example data:text/html,x', []],
  ['https:// nothing', []],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('the pieces joined are the text, and every link is http or https', () => {
  const part = fc.constantFrom('https://a.example/x', 'http://', 'javascript:x', '(', ')', '. ', 'word ', '<b>', '"');
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
      const text = parts.join('');
      const pieces = findLinks(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { href } of pieces) expect(href ?? 'https://').toMatch(/^https?:\/\//i);
    }),
  );
});

test.each([
  ['👍', true],
  ['👍🏽 ❤️', true],
  ['👩‍👩‍👧🇩🇪1️⃣', true],
  ['😀😀😀😀', false],
  ['👍 ok', false],
  ['12', false],
  ['', false],
])('%s large: %s', (text, expected) => {
  expect(isFewEmoji(text)).toBe(expected);
});
