import { expect, it } from 'vitest';
import { namesInShort } from './names-in-short.ts';

it.each([
  ['Ada', 'Ada'],
  ['Ada,Ben', 'Ada and Ben'],
  ['Ada,Ben,Cleo,Dora', 'Ada, Ben, Cleo and Dora'],
  ['תמיכה 1,Ben,תמיכה 2', '\u2068תמיכה 1\u2069, Ben and \u2068תמיכה 2\u2069'],
  ['Ada,Ben,Cleo,Dora,Emil', 'Ada, Ben, Cleo and 2 more'],
])('%s is %s', (names, short) => {
  expect(namesInShort(names.split(','))).toBe(short);
});
