import { expect, test } from 'vitest';
import { dueOfLink, RENEW_BEFORE_MS } from './due-of-link.ts';

test.each([
  { name: 'that is good', left: 1, isSeen: true, due: 'ask' },
  { name: 'that is good, behind another window', left: 1, isSeen: false, due: 'ask' },
  { name: 'whose time is up', left: 0, isSeen: true, due: 'renew' },
  { name: 'whose time is up, behind another window', left: 0, isSeen: false, due: 'rest' },
])('of a link $name: $due', ({ left, isSeen, due }) => {
  expect(dueOfLink({ expiresAt: 1000, isSeen }, 1000 - RENEW_BEFORE_MS - left)).toBe(due);
});
