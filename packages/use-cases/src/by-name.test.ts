import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

test('names are listed as people look for them: numbers by what they count, accents and case beside their letters', () => {
  const names = ['Zürich', 'sales 10', 'Österreich', 'Sales 9', 'Éclair', 'Eclipse', 'Ostern'];
  const listed = names.map((name, index) => ({ id: String(index), name })).sort(byName);
  expect(listed.map(({ name }) => name)).toEqual([
    ...['Éclair', 'Eclipse', 'Ostern', 'Österreich', 'Sales 9', 'sales 10', 'Zürich'],
  ]);
});

test('names that are alike are always in the same order', () => {
  const alike = [
    { id: 'b', name: 'Wood' },
    { id: 'c', name: 'wood' },
    { id: 'a', name: 'Wood' },
  ];
  const order = alike.toSorted(byName).map(({ id }) => id);
  expect(
    alike
      .toReversed()
      .sort(byName)
      .map(({ id }) => id),
  ).toEqual(order);
});
