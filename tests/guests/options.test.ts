import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const USUAL = { deploymentId: 'demo', seed: 9 };
const LEFT_OUT = { ...USUAL, count: 5, minutes: 10, url: 'http://localhost:4000', language: 'en' };

test.each([
  [[], LEFT_OUT],
  [['--count', '12', '--minutes', '0.5', '--seed', '3'], { ...LEFT_OUT, count: 12, minutes: 0.5, seed: 3 }],
  [
    ['--url', 'https://chat.example/v1', '--deployment', 'a'],
    { ...LEFT_OUT, url: 'https://chat.example', deploymentId: 'a' },
  ],
  [['--language', 'de'], { ...LEFT_OUT, language: 'de' }],
])('%j are understood', (words, options) => {
  expect(readOptions(words, USUAL)).toEqual(options);
});

test.each([
  [['--count', '0'], 'Give --count a whole number from 1 to 50.'],
  [['--count', 'many'], '--count'],
  [['--minutes', '0'], 'Give --minutes a number up to 1440.'],
  [['--seed', '-1'], '--seed'],
  [['--language', 'toString'], 'Give --language one of en, de.'],
  [['--url', 'localhost:4000'], 'Write --url as http://host:port or https://host.'],
  [['--guests', '5'], "Unknown option '--guests'"],
])('%j are refused in a sentence', (words, sentence) => {
  expect(readOptions(words, USUAL)).toContain(sentence);
});
