import { expect, test } from 'vitest';
import { chooseLanguage, wordsLanguage } from './language.ts';

const offered = ['en-us', 'de'];

test.each([
  ['the page decides', { page: 'de-AT', browser: ['en-US'], offered, fallback: 'en-us' }, 'de'],
  ['a region is no obstacle', { page: 'en', browser: [], offered, fallback: 'de' }, 'en-us'],
  [
    'a page that declares nothing leaves it to the browser',
    { page: '', browser: ['fr', 'de-CH'], offered, fallback: 'en-us' },
    'de',
  ],
  [
    'a page in a language that is not offered gets the default',
    { page: 'fr', browser: ['de'], offered, fallback: 'en-us' },
    'en-us',
  ],
  [
    'a deployment that offers nothing speaks its default',
    { page: 'de', browser: ['de'], offered: [], fallback: 'en-US' },
    'en-us',
  ],
])('%s', (_, wishes, expected) => {
  expect(chooseLanguage(wishes)).toBe(expected);
});

test('a language without words of ours speaks English', () => {
  expect(wordsLanguage('fr')).toBe('en-us');
  expect(wordsLanguage('de-ch')).toBe('de');
});
