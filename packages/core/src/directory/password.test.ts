import { expect, test } from 'vitest';
import { PASSWORD_BYTES, passwordFrom, validatePassword } from './password.ts';

test.each([
  ['eleven chars', 'x'.repeat(11), ['tooShort']],
  ['twelve', 'x'.repeat(12), []],
  ['twelve of two code units each', '🔑'.repeat(12), []],
  ['six of two code units each', '🔑'.repeat(6), ['tooShort']],
  ['the longest there is', 'x'.repeat(256), []],
  ['what nobody types', 'x'.repeat(257), ['tooLong']],
])('a password of %s', (_, password, problems) => {
  expect(validatePassword(password).map(({ problem }) => problem)).toEqual(problems);
});

test('one that is made is good enough, can be read out, and hangs on every byte', () => {
  const bytes = Uint8Array.from({ length: PASSWORD_BYTES }, (_, index) => index * 3);
  const password = passwordFrom(bytes);
  expect(password).toMatch(/^([a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}$/);
  expect(password).not.toMatch(/[0O1lIo]/);
  expect(validatePassword(password)).toEqual([]);
  expect(passwordFrom(bytes.with(0, 9))).not.toBe(password);
  expect(() => passwordFrom(new Uint8Array(8))).toThrow();
});

test('one that is made favours no letter: what is left over of the bytes is left out', () => {
  const bytes = Uint8Array.from({ length: PASSWORD_BYTES }, (_, index) => index * 3);
  expect(passwordFrom(Uint8Array.of(224, 255, ...bytes))).toBe(passwordFrom(bytes));
  expect(passwordFrom(Uint8Array.of(223, ...bytes))).not.toBe(passwordFrom(bytes));
});
