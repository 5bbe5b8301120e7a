import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

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
    'Portuguese of any country is served by that of Brazil',
    { page: 'pt-PT', browser: [], offered: [...offered, 'pt-br'], fallback: 'en-us' },
    'pt-br',
  ],
  [
    'the exact language comes before a related one',
    { page: 'en-GB', browser: [], offered: ['en-us', 'en-gb'], fallback: 'en-us' },
    'en-gb',
  ],
  [
    'a deployment that offers nothing speaks its default',
    { page: 'de', browser: ['de'], offered: [], fallback: 'en-US' },
    'en-us',
  ],
])('%s', (_, wishes, expected) => {
  expect(chooseLanguage(wishes)).toBe(expected);
});
