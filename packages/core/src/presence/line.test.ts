import { expect, test } from 'vitest';
import { isWithoutLine, LINE_COUNTS_MS } from './line.ts';

const NOW = 1_000_000;
const seen = { seenAt: NOW, open: true };
const left = { seenAt: NOW, open: false };
const told = { seenAt: NOW - LINE_COUNTS_MS, open: true };

test.each([
  { name: 'a line that there is', notes: [seen], without: false },
  { name: 'a line that is gone', notes: [left], without: true },
  { name: 'a line of which nobody has said anything for long', notes: [told], without: true },
  {
    name: 'a line of which somebody has just said something',
    notes: [{ ...told, seenAt: told.seenAt + 1 }],
    without: false,
  },
  { name: 'a line beside others that are gone', notes: [left, told, seen], without: false },
  { name: 'no line that anybody knows of', notes: [], without: false },
])('$name: is nobody there? $without', ({ notes, without }) => {
  expect(isWithoutLine(notes, NOW)).toBe(without);
});
