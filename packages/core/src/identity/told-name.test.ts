import { expect, test } from 'vitest';
import { toldName } from './told-name.ts';

test.each<[string, Parameters<typeof toldName>[0], string | undefined]>([
  ['nothing is said', {}, undefined],
  ['something else is said', { attributes: { plan: 'Gold', constructor: 'x' } }, undefined],
  ['a name is', { attributes: { name: ' Ann Baker ', firstName: 'Bea' } }, 'Ann Baker'],
  ['a first name is', { attributes: { firstName: 'Ann' } }, 'Ann'],
  ['both parts are', { attributes: { lastName: 'Baker', firstName: 'Ann' } }, 'Ann Baker'],
  ['an empty one is', { attributes: { name: ' ', firstName: '' } }, undefined],
  ['the text could turn a line around', { attributes: { name: 'Ann\u202e\nMara' } }, 'Ann Mara'],
  ['its letters are joined', { attributes: { name: 'ශ්\u200dරී' } }, 'ශ්\u200dරී'],
  ['emoji are joined', { attributes: { name: '👩🏽\u200d🚀' } }, '👩🏽\u200d🚀'],
  ['nothing is joined', { attributes: { name: '\u200d \u202e\u200c' } }, undefined],
  ['somebody vouches for another', { guest: { name: 'Ada' }, attributes: { name: 'Ann' } }, undefined],
  ['somebody vouches for an address', { guest: { email: 'a@b.example' }, attributes: { name: 'Ann' } }, undefined],
  ['somebody vouches for them, and gives no name', { guest: {}, attributes: { name: 'Ann' } }, 'Ann'],
])('where %s', (_, known, expected) => {
  expect(toldName(known)).toBe(expected);
});
