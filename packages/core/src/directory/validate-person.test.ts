import { expect, test } from 'vitest';
import { NAME_MAX } from '../name-limits.ts';
import { validatePerson } from './validate-person.ts';

/** Of so many characters. */
const address = (length: number) => `${'x'.repeat(length - '@shop.example'.length)}@shop.example`;

test.each([
  ['as people write it', { name: ' Ada ', email: ' Ada@Shop.example ' }, []],
  ['with the longest name', { name: 'x'.repeat(NAME_MAX), email: address(20) }, []],
  ['with a longer name', { name: 'x'.repeat(NAME_MAX + 1), email: address(20) }, ['name tooLong']],
  ['without a name', { name: ' ', email: address(20) }, ['name missing']],
  ['with the longest address', { name: 'Ada', email: address(254) }, []],
  ['with a longer address', { name: 'Ada', email: address(255) }, ['email tooLong']],
  ['without an address', { name: 'Ada', email: ' ' }, ['email missing']],
  ['with what is no address', { name: 'Ada', email: 'ada' }, ['email notAnAddress']],
  ['with two addresses', { name: 'Ada', email: 'ada@shop.example, eve@shop.example' }, ['email notAnAddress']],
])('a person %s', (_, person, problems) => {
  expect(validatePerson(person).map(({ field, problem }) => `${field} ${problem}`)).toEqual(problems);
});
