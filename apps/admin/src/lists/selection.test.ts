import { describe, expect, it } from 'vitest';
import { allTicked, howMany, NOTHING_CHOSEN, type Selection, ticked } from './selection.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const tick = (selection: Selection, id: string, { checked = true, range = false, shown = SHOWN } = {}) =>
  ticked(selection, shown, { id, checked, range });
const ids = ({ chosen }: Selection) => [...chosen].sort().join('');

describe('a selection', () => {
  it('is ticked row by row', () => {
    const two = tick(tick(NOTHING_CHOSEN, 'b'), 'd');
    expect(ids(two)).toBe('bd');
    expect(ids(tick(two, 'b', { checked: false }))).toBe('d');
  });

  it.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['c', 'c', 'c'],
  ])('goes from %s to %s with shift: %s', (from, to, chosen) => {
    expect(ids(tick(tick(NOTHING_CHOSEN, from), to, { range: true }))).toBe(chosen);
  });

  it('is unticked by a range too', () => {
    const last = tick(allTicked(NOTHING_CHOSEN, SHOWN, true), 'b', { checked: false });
    expect(ids(tick(last, 'd', { checked: false, range: true }))).toBe('ae');
  });

  it('begins no range at a row that is not shown', () => {
    const hidden = tick(NOTHING_CHOSEN, 'a');
    expect(ids(tick(hidden, 'd', { range: true, shown: ['c', 'd', 'e'] }))).toBe('ad');
    expect(ids(tick(NOTHING_CHOSEN, 'd', { range: true }))).toBe('d');
  });

  it('keeps what is not shown when all that is shown is ticked or unticked', () => {
    const all = allTicked(tick(NOTHING_CHOSEN, 'a'), ['c', 'd'], true);
    expect(ids(all)).toBe('acd');
    expect(ids(allTicked(all, ['c', 'd'], false))).toBe('a');
  });

  it('says whether it holds all of some rows', () => {
    const two = allTicked(NOTHING_CHOSEN, ['a', 'b'], true);
    expect([['a', 'b'], ['a', 'c'], ['c'], []].map((some) => howMany(two, some))).toEqual([
      'all',
      'some',
      'none',
      'none',
    ]);
  });
});
