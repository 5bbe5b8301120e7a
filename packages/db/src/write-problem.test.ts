import { expect, test } from 'vitest';
import { writeProblem } from './write-problem.ts';

test.each([
  ['ENOSPC', 'There is no room left where /data is: make some, and try again.'],
  ['EACCES', '/data cannot be written (EACCES): name another folder.'],
])('%s: %s', (code, sentence) => {
  expect(writeProblem('/data', Object.assign(new Error('no'), { code }), 'name another folder.')).toBe(sentence);
});
