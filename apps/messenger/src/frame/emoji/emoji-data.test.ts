import { expect, test } from 'vitest';
import type { EmojiData } from './emoji-data.ts';
import { searchEmoji } from './emoji-data.ts';

const data: EmojiData = {
  groups: [
    {
      label: 'Faces',
      emoji: [
        ['😀', 'grinning face', 'happy smile'],
        ['😊', 'smiling face', 'blush happy'],
      ],
    },
    {
      label: 'Nature',
      emoji: [
        ['🌲', 'evergreen tree', 'forest pine'],
        ['🍍', 'pineapple', 'fruit'],
      ],
    },
  ],
};
const found = (query: string, limit = 10) => searchEmoji(data, query, limit).map(([emoji]) => emoji);

test('finds by the beginning of a name or another word, names first', () => {
  expect(found('pine')).toEqual(['🍍', '🌲']);
  expect(found('smil')).toEqual(['😊', '😀']);
});

test('finds a part of a joined word, last', () => {
  expect(found('een')).toEqual(['🌲']);
  expect(found('app')).toEqual(['😀', '😊', '🍍']);
  expect(found('pp')).toEqual([]);
});

test('finds one sign inside a word where words are written without spaces', () => {
  const japanese: EmojiData = { groups: [{ label: '顔', emoji: [['😀', 'にっこり笑う', '大笑い顔']] }] };
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
