import { expect, test } from 'vitest';
import { slashAt, slashLeft } from './slash.ts';

test.each<[string, string, string | undefined]>([
  ['alone', '/|', ''],
  ['at the beginning', '/ord|', 'ord'],
  ['after a space', 'Hello /ord|', 'ord'],
  ['on a new line', 'Hello\n/ord|', 'ord'],
  ['with words behind the caret', '/or|der it', 'or'],
  ['left with a space', '/ord |', undefined],
  ['in a word', 'and/or|', undefined],
  ['in a date', '24/12|', undefined],
  ['in an address', 'https://shop.example/or|', undefined],
  ['in a path', '/etc/ho|', undefined],
  ['two of them', '//|', undefined],
  ['before the slash', '|/ord', undefined],
])('a slash %s', (_, written, typed) => {
  const caret = written.indexOf('|');
  const slash = slashAt(written.replace('|', ''), caret);
  expect(slash?.typed).toBe(typed);
  if (slash !== undefined) expect(written.slice(slash.from, slash.to)).toBe(`/${typed}`);
});

test.each([
  ['/thx', 'thx'],
  ['/thx \n', 'thx'],
  ['Hello /thx', 'thx'],
  ['/étiquette', 'étiquette'],
  ['/', undefined],
  ['/thx a lot', undefined],
  ['/home/ada', undefined],
  ['/home/', undefined],
  ['and/or', undefined],
  ['in room /24', undefined],
])('of “%s” the end may be meant for a response: %s', (text, typed) => {
  const slash = slashLeft(text);
  expect(slash?.typed).toBe(typed);
  if (slash !== undefined) expect(text.slice(slash.from, slash.to)).toBe(`/${typed}`);
});
