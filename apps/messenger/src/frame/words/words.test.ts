import { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/languages';
import { describe, expect, test } from 'vitest';
import { loadWords } from './load-words.ts';
import type { Words } from './words.ts';

const LANGUAGES = await Promise.all(MESSENGER_LANGUAGES.map(loadWords));

describe.each(LANGUAGES)('$language', ({ words }) => {
  test('leaves no text empty', () => {
    expect(texts(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('names whom and what it is told', () => {
    const named = [
      words.latestReplyFrom,
      words.endedBy,
      words.removeFile,
      words.imageFrom,
      words.isTyping,
      words.timesIn,
      words.usualWait,
    ];
    for (const text of named) expect(text('Mara')).toContain('Mara');
  });

  test('says the numbers it is told', () => {
    for (const text of [words.unread, words.tooLong, words.chosen, words.uploading, words.queuePlace])
      expect(text(17)).toContain('17');
    for (const text of [words.nthOf, words.stepOf]) expect(text(17, 29)).toMatch(/17.*29|29.*17/);
  });
});

test('only what is spoken alike is worded alike in two languages', () => {
  const sentences = LANGUAGES.map(({ words }) => words.welcomeText);
  expect(new Set(sentences).size).toBe(MESSENGER_LANGUAGES.length);
});

test('a language without words of ours speaks English', async () => {
  expect((await loadWords('tlh')).language).toBe('en-us');
  expect((await loadWords('constructor')).language).toBe('en-us');
  expect((await loadWords('')).language).toBe('en-us');
});

test.each<[string, Readonly<Record<number, string>>]>([
  ['en-us', { 1: '1 unread message', 2: '2 unread messages' }],
  ['fr', { 1: '1 message non lu', 2: '2 messages non lus' }],
  [
    'pl',
    {
      1: '1 nieprzeczytana wiadomość',
      3: '3 nieprzeczytane wiadomości',
      5: '5 nieprzeczytanych wiadomości',
      22: '22 nieprzeczytane wiadomości',
      112: '112 nieprzeczytanych wiadomości',
    },
  ],
  ['cs', { 1: '1 nepřečtená zpráva', 4: '4 nepřečtené zprávy', 5: '5 nepřečtených zpráv' }],
  [
    'ar',
    {
      1: 'رسالة واحدة غير مقروءة',
      2: 'رسالتان غير مقروءتين',
      5: '5 رسائل غير مقروءة',
      11: '11 رسالة غير مقروءة',
      100: '100 رسالة غير مقروءة',
    },
  ],
  ['ja', { 1: '未読メッセージ1件', 2: '未読メッセージ2件' }],
])('%s counts unread messages', async (language, table) => {
  const { words } = await loadWords(language);
  const counts = Object.keys(table).map(Number);
  expect(counts.map(words.unread)).toEqual(Object.values(table));
});

test('what a sentence of Arabic is told keeps its own direction', async () => {
  const { words } = await loadWords('ar');
  expect(words.latestReplyFrom('Mara')).toContain('\u2068Mara\u2069');
});

function texts(words: Words): string[] {
  return Object.values(words).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry === 'function' ? [] : Object.values(entry);
  });
}
