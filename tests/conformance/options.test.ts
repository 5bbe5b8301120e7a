import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const USUAL = 'd1';

test('without words, a host of our own is brought up', () => {
  expect(readOptions([], USUAL)).toEqual({
    json: false,
    url: undefined,
    deployments: [USUAL],
    origin: undefined,
    only: undefined,
  });
});

test('a host, its deployments and an origin may be named', () => {
  const words = [
    '--json',
    '--url',
    'wss://chat.example/v1',
    '--deployment',
    'a',
    '--deployment',
    'b',
    '--origin',
    'https://a.example',
  ];
  expect(readOptions(words, USUAL)).toMatchObject({
    json: true,
    url: 'wss://chat.example',
    deployments: ['a', 'b'],
    origin: 'https://a.example',
  });
});

test.each([[['--url', 'http://chat.example']], [['--url', 'chat.example']], [['--colour', 'green']], [['host']]])(
  '%j is answered with a sentence',
  (words) => {
    expect(readOptions(words, USUAL)).toBeTypeOf('string');
  },
);
