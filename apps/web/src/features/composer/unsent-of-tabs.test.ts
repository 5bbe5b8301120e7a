import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../live/browser-store.test-kit.ts';
import { outgoing } from '../../live/live.test-kit.ts';
import { keepUnsent, takeUnsent } from './unsent-of-tabs.ts';

beforeEach(() => openBrowser());
afterEach(() => vi.unstubAllGlobals());

const taken = (agentId: string, ...open: string[]) =>
  takeUnsent(agentId, new Set(open)).map(({ clientMessageId }) => clientMessageId);

test('what a tab has not sent is taken once that tab is gone, once, the latest first', () => {
  keepUnsent('mara', 'one', [outgoing('a', { writtenAt: 1 }), outgoing('b', { writtenAt: 2 })]);
  keepUnsent('mara', 'two', [outgoing('c')]);
  expect(taken('mara', 'one', 'two')).toEqual([]);
  expect(taken('mara', 'two')).toEqual(['b', 'a']);
  expect(taken('mara', 'two')).toEqual([]);
  expect(taken('jonas')).toEqual([]);
});

test('what it has sent is not kept, and what other tabs have is left alone', () => {
  keepUnsent('mara', 'one', [outgoing('a'), outgoing('b')]);
  keepUnsent('mara', 'two', [outgoing('c')]);
  keepUnsent('mara', 'one', [outgoing('b')]);
  expect(taken('mara').toSorted()).toEqual(['b', 'c']);
});

test.each(['{"tab":"one","outgo', 'null', '"a"', '[]', '{}', '{"tab":"one"}', '{"tab":"one","outgoing":{}}'])(
  'what can’t be read any more, as %s, keeps nothing else from being kept and taken',
  (kept) => {
    localStorage.setItem('rejoin.unsent.mara.broken', kept);
    keepUnsent('mara', 'one', [outgoing('a')]);
    expect(taken('mara')).toEqual(['a']);
    expect(localStorage.getItem('rejoin.unsent.mara.broken')).toBeNull();
  },
);
