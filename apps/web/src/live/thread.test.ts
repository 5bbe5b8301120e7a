import { describe, expect, test } from 'vitest';
import { entries, entry, page, row } from './live.test-kit.ts';
import { isBehind, joined, withArrived, withEarlierPage, withLatestPage } from './thread.ts';
import type { ThreadEntry } from './wire.ts';

const sequences = (list: readonly ThreadEntry[] | undefined) => list?.map(({ sequence }) => sequence);
const thread = (from: number, to: number, more = false) => ({ entries: entries(from, to), more });

describe('joining two stretches of a log', () => {
  test.each([
    ['what follows', [1, 2], [3, 4], [1, 2, 3, 4]],
    ['what overlaps', [1, 3], [2, 4], [1, 2, 3, 4]],
    ['what is known already', [1, 4], [2, 3], [1, 2, 3, 4]],
    ['what comes before', [5, 6], [3, 4], [3, 4, 5, 6]],
    ['with a gap between', [1, 2], [4, 5], undefined],
    ['with a gap before', [5, 6], [1, 3], undefined],
  ] as const)('%s', (_, [a, b], [c, d], expected) => {
    expect(sequences(joined(entries(a, b), entries(c, d)))).toEqual(expected);
  });

  test('the newer reading of an entry wins, because its links live longer', () => {
    const newer = entry(2);
    expect(joined(entries(1, 3), [newer])?.[1]).toBe(newer);
  });
});

describe('a thread', () => {
  test('takes in what follows from the stream, and leaves out what does not join', () => {
    expect(sequences(withArrived(thread(1, 2), entries(3, 3)).entries)).toEqual([1, 2, 3]);
    expect(sequences(withArrived(thread(1, 2), entries(5, 5)).entries)).toEqual([1, 2]);
  });

  test('that has not been read takes nothing from the stream: the reading will bring it', () => {
    expect(withArrived({ entries: [], more: false }, entries(7, 8)).entries).toEqual([]);
  });

  test('whose reading failed may be read again when there is news of it', () => {
    expect(withArrived({ ...thread(1, 2), failed: 'unreachable' }, entries(5, 5))).not.toHaveProperty('failed');
    expect(withArrived({ entries: [], more: false, failed: 'unreachable' }, [])).not.toHaveProperty('failed');
  });

  test('is behind when its row has gone further', () => {
    expect(isBehind(thread(1, 4), row({ sequence: 4 }))).toBe(false);
    expect(isBehind(thread(1, 4), row({ sequence: 5 }))).toBe(true);
    expect(isBehind(undefined, row({ sequence: 1 }))).toBe(true);
  });

  test('keeps its earlier entries when the latest page joins them', () => {
    const read = withLatestPage(thread(1, 4), page(entries(3, 9)));
    expect(sequences(read.entries)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(read.more).toBe(false);
  });

  test('begins anew at the latest page when the gap is longer than a page, and knows that there is more', () => {
    const read = withLatestPage(thread(1, 4), page(entries(50, 60)));
    expect(read.entries[0]?.sequence).toBe(50);
    expect(read.more).toBe(true);
  });

  test('is no longer being read, and has not failed, once a page is there', () => {
    const read = withLatestPage({ ...thread(1, 1), reading: 'latest', failed: 'unreachable' }, page(entries(1, 2)));
    expect(read).not.toHaveProperty('reading');
    expect(read).not.toHaveProperty('failed');
  });

  test('puts an earlier page above', () => {
    const read = withEarlierPage(thread(4, 6, true), page(entries(1, 3)));
    expect(sequences(read.entries)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(read.more).toBe(false);
  });

  test('leaves out an earlier page that no longer joins', () => {
    const read = withEarlierPage(thread(50, 60, true), page(entries(1, 3)));
    expect(read.entries[0]?.sequence).toBe(50);
    expect(read.more).toBe(true);
  });
});
