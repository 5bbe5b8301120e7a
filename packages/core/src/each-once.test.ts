import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOnce } from './each-once.ts';

test('is what a set of those that are there holds', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c', ''), { nil: undefined })), (ids) => {
      expect(eachOnce(ids)).toEqual([...new Set(ids)].filter((id) => id !== undefined));
    }),
  );
});
