import { describe, expect, test } from 'vitest';
import type { InboxRow } from '../../live/wire.ts';
import { inboxGroups, neighbour, tabStop } from './inbox-groups.ts';

function row(conversationId: string, part: Partial<InboxRow>): InboxRow {
  return {
    conversationId,
    sessionId: 's',
    deploymentId: 'd',
    guestName: 'Guest 0001',
    group: 'connected',
    sequence: 1,
    lastAt: 0,
    opening: '',
    lastWords: { from: 'nobody', at: 0 },
    unanswered: 0,
    leg: 1,
    ...part,
  };
}

function order(...rows: InboxRow[]) {
  return inboxGroups(rows).map(({ group, rows: members }) => [
    group,
    ...members.map(({ conversationId }) => conversationId),
  ]);
}

const at = (time: number) => ({ lastWords: { from: 'guest', text: '', at: time } as const });

describe('the order of the list', () => {
  test('who waits for my answer comes first, the longest on top; then the latest talk', () => {
    expect(
      order(
        row('talked-early', at(1)),
        row('talked-late', at(9)),
        row('asked-late', { unanswered: 1, ...at(8) }),
        row('asked-early', { unanswered: 3, ...at(2) }),
      ),
    ).toEqual([['connected', 'asked-early', 'asked-late', 'talked-late', 'talked-early']]);
  });

  test('waiting: the longest first; ended: the latest first; what rings at me is elsewhere', () => {
    expect(
      order(
        row('ended-early', { group: 'ended', lastAt: 1 }),
        row('ended-late', { group: 'ended', lastAt: 2 }),
        row('waits-short', { group: 'waiting', waitingSince: 9 }),
        row('waits-long', { group: 'waiting', waitingSince: 3 }),
        row('rings', { group: 'offered' }),
      ),
    ).toEqual([
      ['waiting', 'waits-long', 'waits-short'],
      ['ended', 'ended-late', 'ended-early'],
    ]);
  });
});

describe('moving through the list with the keyboard', () => {
  const groups = inboxGroups([
    row('a', { group: 'connected' }),
    row('b', { group: 'waiting' }),
    row('c', { group: 'ended' }),
  ]);

  test.each([
    [undefined, 1, 'a'],
    ['a', 1, 'b'],
    ['b', 1, 'c'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %i to %s', (selected, step, expected) => {
    expect(neighbour(groups, selected, step)).toBe(expected);
  });

  test.each([
    ['b', 'b'],
    [undefined, 'a'],
    ['gone', 'a'],
  ])('with %s open Tab stops at %s', (selected, expected) => {
    expect(tabStop(groups, selected)).toBe(expected);
  });

  test('an empty list has nowhere to go', () => {
    expect(neighbour([], undefined, 1)).toBeUndefined();
    expect(tabStop([], undefined)).toBeUndefined();
  });
});
