import { expect, test } from 'vitest';
import type { EmojiData } from './emoji-search.ts';
import { nearestCode, searchEmoji, suggestEmoji } from './emoji-search.ts';

const data: EmojiData = {
  groups: [
    {
      label: 'Faces',
      emoji: [
        ['😀', 'grinning face', 'happy smile', 'grinning'],
        ['😊', 'smiling face', 'blush happy', 'blush'],
      ],
    },
    {
      label: 'Nature',
      emoji: [
        ['🌲', 'evergreen tree', 'forest pine', 'evergreen_tree'],
        ['🍍', 'pineapple', 'fruit', 'pineapple'],
      ],
    },
  ],
  tones: [],
};
const found = (query: string, limit = 10) => searchEmoji(data, query, limit).map(([emoji]) => emoji);

test('finds by the beginning of a name or another word, names first', () => {
  expect(found('pine')).toEqual(['🍍', '🌲']);
  expect(found('smil')).toEqual(['😊', '😀']);
});

test('finds what is called so before what is only called something that begins so', () => {
  const german: EmojiData = {
    groups: [
      {
        label: 'Gesichter',
        emoji: [
          ['😹', 'katze mit freudentränen', 'lachen', 'joy_cat'],
          ['🐱', 'katzengesicht', 'tier', 'cat_face'],
        ],
      },
      { label: 'Tiere', emoji: [['🐈️', 'katze', 'haustier', 'cat']] },
    ],
    tones: [],
  };
  const cats = [searchEmoji(german, ' Katze', 10), suggestEmoji(german, 'katze', 10)];
  expect(cats.map((some) => some.map(([emoji]) => emoji))).toEqual([
    ['🐈️', '😹', '🐱'],
    ['🐈️', '😹', '🐱'],
  ]);
});

test('finds a part of a joined word, last', () => {
  expect(found('een')).toEqual(['🌲']);
  expect(found('app')).toEqual(['😀', '😊', '🍍']);
  expect(found('pp')).toEqual([]);
});

test('finds one sign inside a word where words are written without spaces', () => {
  const japanese: EmojiData = {
    groups: [{ label: '顔', emoji: [['😀', 'にっこり笑う', '大笑い顔', 'grinning']] }],
    tones: [],
  };
  expect(searchEmoji(japanese, '笑', 10)).toHaveLength(1);
  expect(searchEmoji(japanese, '猫', 10)).toEqual([]);
});

test('every word must fit', () => {
  expect(found('Happy  GRIN')).toEqual(['😀']);
  expect(found('happy tree')).toEqual([]);
});

test('nothing is asked, nothing is found, and never more than the limit', () => {
  expect(found('  ')).toEqual([]);
  expect(found('face', 1)).toHaveLength(1);
});

const suggested = (typed: string, limit = 10) => suggestEmoji(data, typed, limit).map(([emoji]) => emoji);

test('suggests by code, then by a word of it, then by the words of the language', () => {
  expect(suggested('BLUSH')).toEqual(['😊']);
  expect(suggested('pine')).toEqual(['🍍', '🌲']);
  expect(suggested('tree')).toEqual(['🌲']);
  expect(suggested('smiling_f')).toEqual(['😊']);
  expect(suggested('een')).toEqual([]);
  expect(suggested('face', 1)).toHaveLength(1);
});

test.each([
  ['thumbsu', 'thumbsup'],
  ['hand', '+1'],
])('of several codes %s is nearest to %s', (typed, code) => {
  expect(nearestCode(['👍️', 'thumbs up', 'hand', '+1 thumbsup'], typed)).toBe(code);
});
