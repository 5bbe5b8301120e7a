import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const USUAL = { json: false, seeds: 500, seed: undefined, mutants: false, mutant: undefined };

test.each([
  [[], USUAL],
  [['--seeds', '40', '--json'], { ...USUAL, seeds: 40, json: true }],
  [['--seed', '123'], { ...USUAL, seed: 123 }],
  [['--mutants'], { ...USUAL, mutants: true }],
  [['--mutant', 'drop an ack', '--seeds', '9'], { ...USUAL, mutant: 'drop an ack', seeds: 9 }],
])('%j are understood', (words, options) => {
  expect(readOptions(words)).toEqual(options);
});

test.each([
  [['--seeds', '0'], 'Give --seeds a whole number, e.g. --seeds 500.'],
  [['--seed', 'x'], 'Give --seed a whole number from 0 to 4294967295.'],
  [['--seed', '-1'], '--seed'],
  [['--sedes', '1'], "Unknown option '--sedes'"],
])('%j are refused in a sentence', (words, sentence) => {
  expect(readOptions(words)).toContain(sentence);
});
