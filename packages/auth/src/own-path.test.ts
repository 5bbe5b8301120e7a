import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  ['/?conversation=1', '/?conversation=1'],
  ['/', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/%2e%2e//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?from=/', '/'],
  ['/api/auth/signout', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j leads to %s', (asked, expected) => {
  expect(ownPath(asked)).toBe(expected);
});
