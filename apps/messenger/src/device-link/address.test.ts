import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkIn, withoutLink } from './address.ts';

const PAGE = 'https://shop.example/boots?size=40';

describe('the address of a page', () => {
  test.each([
    ['the link alone', '#rejoin=code.key', 'code.key', ''],
    ['a link before the page’s own', '#rejoin=code.key&tab=2', 'code.key', '#tab=2'],
    ['a link after it', '#/cart&rejoin=code.key', 'code.key', '#/cart'],
    ['a link amid it', '#/cart&rejoin=code.key&tab=2', 'code.key', '#/cart&tab=2'],
    ['no fragment', '', undefined, ''],
    ['the page’s own', '#reviews', undefined, '#reviews'],
    ['an empty one', '#', undefined, '#'],
    ['a word like it', '#xrejoin=code.key', undefined, '#xrejoin=code.key'],
    ['it in the query', '&rejoin=code.key', undefined, '&rejoin=code.key'],
  ])('has %s', (_, fragment, link, rest) => {
    expect(linkIn(PAGE + fragment)).toBe(link);
    expect(withoutLink(PAGE + fragment)).toBe(PAGE + rest);
  });

  test('keeps none of a link, whatever stands around it', () => {
    const part = fc.stringMatching(/^[\w/=-]{0,5}$/).filter((text) => !text.startsWith('rejoin='));
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (before, after) => {
        const address = `${PAGE}#${[...before, 'rejoin=SECRET.KEY', ...after].join('&')}`;
        expect(linkIn(address)).toBe('SECRET.KEY');
        expect(withoutLink(address)).not.toContain('SECRET');
        expect(linkIn(withoutLink(address))).toBeUndefined();
      }),
    );
  });
});
