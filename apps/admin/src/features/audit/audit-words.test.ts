import type { Json } from '@rejoin/core/audit/audit-entry';
import { expect, test } from 'vitest';
import { deedWords, fieldWords, listDifference, screenOf, valueWords } from './audit-words.ts';

const ANN = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';
const names = { [ANN]: 'Ann' };

test('what somebody did', () => {
  expect(deedWords('changed', 'wrapUpCode')).toBe('changed wrap-up code');
  expect(deedWords('passwordSet', 'person')).toBe('set the password of');
});

test('where it is edited', () => {
  expect(screenOf('queue', ANN)).toBe(`/queues/${ANN}`);
  expect(screenOf('skill', ANN)).toBe('/skills');
});

test.each<[readonly string[], string]>([
  [['name'], 'Name'],
  [['wrapUp', 'timeoutSeconds'], 'Wrap up › Timeout seconds'],
  [['memberIds'], 'Members'],
  [['flowId'], 'Flow'],
  [['hours', '0', 'from'], 'Hours › No. 1 › From'],
  [['skills', ANN], 'Skills › Ann'],
  [['policies', 'webDeployments:deployment'], 'Policies › webDeployments:deployment'],
])('the field %j is %s', (path, words) => {
  expect(fieldWords(path, names)).toBe(words);
});

test.each<[Json, string]>([
  ['Refunds', 'Refunds'],
  ['', 'empty'],
  [null, 'nothing'],
  [true, 'yes'],
  [30, '30'],
  [[], 'none'],
  [[ANN, BEN], `Ann, ${BEN}`],
  [{ queueId: ANN }, '{\n  "queueId": "Ann"\n}'],
])('the value %j is %s', (value, words) => {
  expect(valueWords(value, names)).toBe(words);
});

test.each<[Json | undefined, Json | undefined, ReturnType<typeof listDifference>]>([
  [['a', 'b'], ['b', 'c'], { added: ['c'], taken: ['a'] }],
  [[], ['a'], { added: ['a'], taken: [] }],
  [['a', 'b'], ['b', 'a'], undefined],
  [['a', 'a'], ['a'], undefined],
  [[1], [2], undefined],
  ['all', ['a'], undefined],
  [undefined, ['a'], undefined],
])('from %j to %j', (before, after, difference) => {
  expect(listDifference(before, after)).toEqual(difference);
});
