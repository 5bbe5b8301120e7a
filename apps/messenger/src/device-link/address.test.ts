import { describe, expect, test } from 'vitest';
import { linkIn, withoutLink } from './address.ts';

const PAGE = 'https://shop.example/boots?size=40';

describe('the address of a page', () => {
  test.each([
    ['the link alone', '#rejoin=code.key', 'code.key', ''],
    ['a link with something behind it', '#rejoin=code.key&tab=2', 'code.key', ''],
    ['no fragment', '', undefined, ''],
    ['the page’s own', '#reviews', undefined, '#reviews'],
    ['an empty one', '#', undefined, '#'],
    ['a word like it', '#xrejoin=code.key', undefined, '#xrejoin=code.key'],
    ['it in the query', '&rejoin=code.key', undefined, '&rejoin=code.key'],
  ])('has %s', (_, fragment, link, rest) => {
    expect(linkIn(PAGE + fragment)).toBe(link);
    expect(withoutLink(PAGE + fragment)).toBe(PAGE + rest);
  });
});
