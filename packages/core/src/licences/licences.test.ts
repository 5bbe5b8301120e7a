import { expect, test } from 'vitest';
import { carriesWebMessaging } from './licences.ts';

test.each([
  { held: ['CX 1'], carries: false },
  { held: ['CX 1', 'CX 1 Digital Add-on II'], carries: true },
  { held: ['CX 2'], carries: true },
  { held: ['CX 2 Digital'], carries: true },
  { held: ['CX 3'], carries: true },
  { held: ['CX 3 Digital'], carries: true },
  { held: ['cx 3'], carries: false },
  { held: [], carries: false },
])('$held: $carries', ({ held, carries }) => {
  expect(carriesWebMessaging(held)).toBe(carries);
});
