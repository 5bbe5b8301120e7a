import { expect, test } from 'vitest';
import { compare, type Faults } from './faults.ts';
import { createTranscript } from './transcript.ts';

test.each([
  { found: ['a', 'b', 'c'], faults: [0, 0, 0] },
  { found: ['a', 'c'], faults: [1, 0, 0] },
  { found: [], faults: [3, 0, 0] },
  { found: ['a', 'b', 'b', 'c'], faults: [0, 1, 0] },
  { found: ['a', 'c', 'b'], faults: [0, 0, 1] },
  { found: ['c', 'c', 'a'], faults: [1, 1, 1] },
])('of a, b, c was found $found: lost, duplicated, reordered are $faults', ({ found, faults }) => {
  const counted: Faults = { lost: 0, duplicated: 0, reordered: 0, examples: [] };
  compare(counted, 'here', { wanted: ['a', 'b', 'c'], found });
  expect([counted.lost, counted.duplicated, counted.reordered]).toEqual(faults);
  expect(counted.examples.length).toBe(faults.filter((count) => count > 0).length);
});

const said = (place: number, own = false) => ({ id: `${place}`, text: `text ${place}`, place, own });

test('the live line may not tell the same twice or go back, but a party may ask for its own again', () => {
  const { begin, live, faults } = createTranscript();
  begin();
  for (const place of [1, 3, 3, 2]) live(said(place));
  expect(faults).toEqual({ duplicated: 1, reordered: 1 });
  live(said(3, true));
  begin();
  live(said(1));
  expect(faults).toEqual({ duplicated: 1, reordered: 1 });
});

test('pages are read back to what is known without a gap, not to what came over the line since', () => {
  const { begin, live, read, complete, texts } = createTranscript();
  begin();
  expect(read([said(2), said(1)])).toBe(false);
  complete();
  live(said(3));
  begin();
  live(said(6));
  expect(read([said(6), said(5)])).toBe(false);
  expect(read([said(4), said(3)])).toBe(true);
  expect(texts()).toEqual([1, 2, 3, 4, 5, 6].map((place) => `text ${place}`));
});
