import { expect, test } from 'vitest';
import { hasExpired } from './has-expired.ts';

test.each([
  ['https://chat.example/api/v2/downloads/1?expires=1000&signature=x', true],
  ['https://chat.example/api/v2/downloads/1?expires=1001&signature=x', false],
  ['https://chat.example/api/v2/downloads/1', false],
  ['/api/v2/downloads/1?expires=999', true],
])('%s at 1000: %s', (url, expected) => {
  expect(hasExpired(url, 1000)).toBe(expected);
});
