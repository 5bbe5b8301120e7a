import { expect, test } from 'vitest';
import { renamedThings } from './renamed-things.ts';

test.each<[string, { current: string[]; wanted: string[]; renamed: [string, string][] }]>([
  ['the same names', { current: ['Sales', 'Care'], wanted: ['Care', 'Sales'], renamed: [] }],
  ['another name', { current: ['Sales'], wanted: ['Returns'], renamed: [] }],
  ['another case', { current: ['sales', 'Care'], wanted: ['Sales', 'Care'], renamed: [['sales', 'Sales']] }],
  [
    'an accent written apart',
    { current: ['Caf\u00e9'], wanted: ['Cafe\u0301'], renamed: [['Caf\u00e9', 'Cafe\u0301']] },
  ],
  ['the same name beside one that was called alike', { current: ['Sales', 'sales'], wanted: ['sales'], renamed: [] }],
  [
    'another name of one of two that were called alike',
    { current: ['Sales', 'sales'], wanted: ['SALES', 'Sales'], renamed: [['sales', 'SALES']] },
  ],
  ['two names of one thing', { current: ['sales'], wanted: ['Sales', 'SALES'], renamed: [['sales', 'Sales']] }],
])('wanted by %s', (_, { current, wanted, renamed }) => {
  expect([...renamedThings(current, wanted)]).toEqual(renamed);
});
