import { expect, test } from 'vitest';
import { isNameTaken } from './same-name.ts';

const sales = { id: 'sales', name: 'Sales' };
const cafe = { id: 'cafe', name: 'Café au lait' };

test.each<[string, string, boolean]>([
  ['a name of its own', 'Returns', false],
  ['another one’s', 'Sales', true],
  ['another one’s in other letters, with space around it', '  sALES ', true],
  ['another one’s with the accent written apart and more space', 'Cafe\u0301  au lait', true],
])('a new one with %s', (_, name, taken) => {
  expect(isNameTaken([sales, cafe], { id: 'new', name })).toBe(taken);
});

test('one of two that were called alike keeps its name, in other letters too, and can’t get another one’s', () => {
  const all = [sales, { id: 'twin', name: 'sales' }, cafe];
  expect(isNameTaken(all, sales)).toBe(false);
  expect(isNameTaken(all, { ...sales, name: 'SALES' })).toBe(false);
  expect(isNameTaken(all, { ...sales, name: 'Café au lait' })).toBe(true);
});
