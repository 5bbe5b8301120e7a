import { expect, test } from 'vitest';
import { areApart } from './check-condition.ts';
import type { Condition } from './condition.ts';

const contains = (text: string): Condition => ({ type: 'textContains', text });
const hasWord = (...words: string[]): Condition => ({ type: 'textHasWord', words });
const planIs = (value: string): Condition => ({ type: 'attributeEquals', key: 'plan', value });
const pressed = (payload: string): Condition => ({ type: 'payload', payload });
const speaks = (language: string): Condition => ({ type: 'language', language });
const staffed = (queueId: string): Condition => ({ type: 'queueStaffed', queueId });
const returning: Condition = { type: 'returning' };

test.each<[string, Condition, Condition]>([
  ['the same', returning, returning],
  ['a text but for case and outer space', contains('Order'), contains(' order')],
  ['words in another order', hasWord('order', 'parcel'), hasWord('Parcel', 'order')],
  ['the same value', planIs('pro'), planIs('pro')],
  ['the same queue', staffed('care'), staffed('care')],
])('two conditions that ask for %s are not apart', (_, one, other) => {
  expect(areApart([one, { type: 'authenticated' }, other])).toBe(false);
});

test.each<[string, Condition, Condition]>([
  ['a text in other ways', contains('order'), { type: 'textEquals', text: 'order' }],
  ['a word more', hasWord('order'), hasWord('order', 'parcel')],
  ['another value', planIs('pro'), planIs('Pro')],
  ['any value', planIs('pro'), { type: 'attributeExists', key: 'plan' }],
  ['another payload, letter by letter', pressed('order'), pressed('Order')],
  ['a more exact language', speaks('de'), speaks('de-at')],
  ['another queue', staffed('care'), staffed('sales')],
])('two conditions of which one asks for %s are apart', (_, one, other) => {
  expect(areApart([one, other])).toBe(true);
});
