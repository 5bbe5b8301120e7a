import { expect, test } from 'vitest';
import { readDeviceLink } from './device-link.ts';

const LINK = { code: 'c'.repeat(22), key: `${'k_-0'.repeat(5)}ab` };
const WRITTEN = `rejoin=${LINK.code}.${LINK.key}`;

test('the address with which a guest comes has a code and a key', () => {
  expect(readDeviceLink(`https://shop.example/#${WRITTEN}`)).toEqual(LINK);
});

test.each(['', 'a.b', 'a'.repeat(22), `${WRITTEN}b`, WRITTEN.slice(0, -1), `rejoin=<${'a'.repeat(21)}.${LINK.key}`])(
  '%j is no link',
  (fragment) => expect(readDeviceLink(`https://shop.example/#${fragment}`)).toBeUndefined(),
);
