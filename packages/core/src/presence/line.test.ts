import { expect, test } from 'vitest';
import { hasLostLine, isWithoutLine, LINE_COUNTS_MS, type LineNote, LOST_LINE_MS } from './line.ts';

const NOW = 1_000_000;
const seen: LineNote = { aliveAt: NOW };
const left: LineNote = { aliveAt: NOW, leftAt: NOW };
const told: LineNote = { aliveAt: NOW - LINE_COUNTS_MS };

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

const leftLongAgo: LineNote = { aliveAt: NOW, leftAt: NOW - LOST_LINE_MS };
const toldLongAgo: LineNote = { aliveAt: NOW - LOST_LINE_MS };

test.each([
  { name: 'a line that there is', notes: [seen], lost: false },
  { name: 'a line that is gone', notes: [left], lost: false },
  { name: 'a line that is long gone', notes: [leftLongAgo], lost: true },
  { name: 'a line to a gateway that fell silent', notes: [told], lost: false },
  { name: 'a line to a gateway that has long been silent', notes: [toldLongAgo], lost: true },
  { name: 'a line just now gone beside one long gone', notes: [toldLongAgo, left], lost: false },
  { name: 'no line that anybody knows of', notes: [], lost: false },
])('$name: has it long been lost? $lost', ({ notes, lost }) => {
  expect(hasLostLine(notes, NOW, LOST_LINE_MS)).toBe(lost);
});
