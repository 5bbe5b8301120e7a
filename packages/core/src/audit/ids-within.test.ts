import { expect, it } from 'vitest';
import { idsWithin, withNames } from './ids-within.ts';

const ANN = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';

it('finds ids among the values and the keys, each once', () => {
  expect(
    idsWithin([
      { path: ['memberIds'], before: [ANN], after: [ANN, BEN] },
      { path: ['skills', BEN], after: 3 },
      { path: ['name'], after: 'no id' },
    ]),
  ).toEqual([ANN, BEN]);
  expect(idsWithin([])).toEqual([]);
});

it('puts names where there are some', () => {
  expect(withNames(`${ANN}, ${BEN}`, { [ANN]: 'Ann' })).toBe(`Ann, ${BEN}`);
});
