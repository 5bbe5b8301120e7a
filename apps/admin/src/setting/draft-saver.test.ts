import { expect, test } from 'vitest';
import { withSaved } from './draft-saver.ts';

const read = { name: 'Shop', draft: 'as it was', revision: 4 };

test('what was read is as it was saved', () => {
  expect(withSaved(read, { draft: 'mine', revision: 5 })).toEqual({ name: 'Shop', draft: 'mine', revision: 5 });
});

test('what somebody else has saved since, and was read before the answer came, is not replaced by what is older', () => {
  const theirs = { ...read, draft: 'theirs', revision: 6 };
  expect(withSaved(theirs, { draft: 'mine', revision: 5 })).toBe(theirs);
});

test('what was never read stays unknown', () => {
  expect(withSaved<typeof read>(undefined, { draft: 'mine', revision: 5 })).toBeUndefined();
});
