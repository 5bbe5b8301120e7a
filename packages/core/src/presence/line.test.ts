import { expect, test } from 'vitest';
import { isWithoutLine, LINE_COUNTS_MS } from './line.ts';

const NOW = 1_000_000;
const seen = { aliveAt: NOW, open: true };
const left = { aliveAt: NOW, open: false };
const told = { aliveAt: NOW - LINE_COUNTS_MS, open: true };

test.each([
  { name: 'a line that there is', notes: [seen], without: false },
  { name: 'a line that is gone', notes: [left], without: true },
  { name: 'a line to a gateway of which nobody has heard for long', notes: [told], without: true },
  {
    name: 'a line to a gateway that was heard of just in time',
    notes: [{ ...told, aliveAt: told.aliveAt + 1 }],
    without: false,
  },
  { name: 'a line beside others that are gone', notes: [left, told, seen], without: false },
  { name: 'no line that anybody knows of', notes: [], without: false },
])('$name: is nobody there? $without', ({ notes, without }) => {
  expect(isWithoutLine(notes, NOW)).toBe(without);
});
