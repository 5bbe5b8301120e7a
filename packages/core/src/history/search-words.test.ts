import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../fold.ts';
import { excerptOf } from './excerpt.ts';
import { hasWords, searchWords } from './search-words.ts';

describe('the words that are looked for', () => {
  it.each([
    { query: '  Chair   BROKEN chair ', words: ['chair', 'broken'] },
    { query: 'Größe déjà-vu', words: ['große', 'deja-vu'] },
    { query: '100% _ok\\', words: ['100%', '_ok\\'] },
    { query: 'tab\tand\u0000nul\u001b', words: ['tab', 'and', 'nul'] },
    { query: ' x ', words: [] },
    { query: '\u0301\u0301', words: [] },
    { query: '', words: [] },
    { query: 'a b c d e f g h i j', words: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
  ])('$query', ({ query, words }) => {
    expect(searchWords(query)).toEqual(words);
  });

  it('are cut where somebody looks for a whole book', () => {
    expect(searchWords('y'.repeat(10_000))).toEqual(['y'.repeat(200)]);
  });
});

test('a message has them when it has all of them, as parts of words too, whatever case and accents', () => {
  const text = 'Meine STÜHLE sind kaputt';
  expect(hasWords(text, searchWords('stuhl kaputt'))).toBe(true);
  expect(hasWords(text, searchWords('stuhl tisch'))).toBe(false);
});

describe('an excerpt', () => {
  it.each([
    {
      name: 'marks every match',
      text: 'A broken chair, broken twice',
      query: 'BROKEN',
      shown: 'A [broken] chair, [broken] twice',
    },
    { name: 'marks what has an accent', text: 'Le café est là', query: 'cafe la', shown: 'Le [café] est [là]' },
    {
      name: 'marks accents that stand apart',
      text: 'un cafe\u0301 noir',
      query: 'café',
      shown: 'un [cafe\u0301] noir',
    },
    { name: 'marks what overlaps as one', text: 'abcd', query: 'abc bcd', shown: '[abcd]' },
    { name: 'is one line', text: 'one\n\n two', query: 'two', shown: 'one [two]' },
    {
      name: 'begins near the match',
      text: `${'x'.repeat(300)} here ${'y'.repeat(300)}`,
      query: 'here',
      shown: `…${'x'.repeat(39)} [here] ${'y'.repeat(115)}…`,
    },
  ])('$name', ({ text, query, shown }) => {
    const parts = excerptOf(text, searchWords(query));
    expect(parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join('')).toBe(shown);
  });

  it('marks nothing but what was looked for, wherever it was found', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const words = searchWords(query);
      const marked = excerptOf(text, words).filter(({ isMatch }) => isMatch);
      const isThere = words.length > 0 && hasWords(text.replace(/\s+/gu, ' ').trim().slice(0, 100), words);
      if (isThere) expect(marked.length).toBeGreaterThan(0);
      for (const part of marked) expect(words.some((word) => fold(part.text).includes(word[0] ?? ''))).toBe(true);
    });
    fc.assert(property);
  });
});
