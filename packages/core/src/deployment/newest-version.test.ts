import { expect, it } from 'vitest';
import { newerVersion } from './newest-version.ts';

it.each([
  [1, [3, 2, 1], 3],
  [3, [3, 2, 1], undefined],
  [1, [], undefined],
])('version %d of %o gives way to %s', (configurationVersion, published, newer) => {
  expect(newerVersion({ configurationVersion }, published)).toBe(newer);
});
