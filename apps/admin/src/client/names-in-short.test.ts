import { expect, it } from 'vitest';
import { namesInShort } from './names-in-short.ts';

it.each([
  ['Ada', 'Ada'],
  ['Ada,Ben', 'Ada and Ben'],
  ['Ada,Ben,Cleo,Dora', 'Ada, Ben, Cleo and Dora'],
  ['Ada,Ben,Cleo,Dora,Emil', 'Ada, Ben, Cleo and 2 more'],
])('%s is %s', (names, short) => {
  expect(namesInShort(names.split(','))).toBe(short);
});
