import emoji from 'emojibase-data/de/data.json' with { type: 'json' };
import messages from 'emojibase-data/de/messages.json' with { type: 'json' };
import shortcodes from 'emojibase-data/en/shortcodes/github.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { emojiOfCode, suggestEmoji } from './emoji-search.ts';
import { extractEmoji } from './extract-emoji.ts';

const data = extractEmoji({ emoji, messages, shortcodes });

test('has English codes and the words of the language', () => {
  expect(emojiOfCode(data, 'TADA')?.[0]).toBe('🎉');
  expect(emojiOfCode(data, 'tad')).toBeUndefined();
  expect(suggestEmoji(data, 'nadelb', 3).map(([each]) => each)).toEqual(['🌲']);
});

test('knows which come in skin tones, and the names of those', () => {
  expect(emojiOfCode(data, '+1')?.[4]).toBe(1);
  expect(emojiOfCode(data, 'tada')?.[4]).toBeUndefined();
  expect(data.tones).toHaveLength(5);
  expect(data.tones[0]).toMatch(/hell/i);
});
