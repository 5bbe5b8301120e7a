import { expect, test } from 'vitest';
import { isContentSize, isContentType, supports } from './supported-content.ts';

test.each([
  [['*/*'], 'application/x-anything', true],
  [['image/*'], 'image/png', true],
  [['image/*'], 'imagery/png', false],
  [['image/png', 'application/pdf'], 'application/pdf', true],
  [['image/png'], 'image/jpeg', false],
  [[], 'image/png', false],
])('%j and %s: %s', (types, type, expected) => {
  expect(supports(types, type)).toBe(expected);
});

test.each(['*/*', 'image/*', 'image/png', 'application/vnd.oasis.opendocument.text'])(
  '%s may stand in a list',
  (type) => {
    expect(isContentType(type)).toBe(true);
  },
);

test.each(['', '*', '*/png', 'png', 'IMAGE/PNG', 'image/', 'image/svg+xml', 'text/html', 'a/b/c'])(
  '%j may not',
  (type) => {
    expect(isContentType(type)).toBe(false);
  },
);

test.each([
  [1, true],
  [10_240, true],
  [10_241, false],
  [0, false],
  [1.5, false],
])('%d KB: %s', (kilobytes, expected) => {
  expect(isContentSize(kilobytes)).toBe(expected);
});
