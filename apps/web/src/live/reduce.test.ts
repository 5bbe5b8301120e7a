import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { describe, expect, test } from 'vitest';
import { answered, entries, entry, inbox, live, outgoing, page, row, TALK } from './live.test-kit.ts';
import type { LiveState } from './live-state.ts';
import { type LiveAction, reduce } from './reduce.ts';
import type { AgentNews, AgentStatus } from './wire.ts';

const after = (state: LiveState, ...actions: LiveAction[]) => actions.reduce(reduce, state);
const news = (heard: AgentNews, here = 0): LiveAction => ({ type: 'news', news: heard, here });
const read = (from: number, to: number, part: 'latest' | 'earlier' = 'latest'): LiveAction => ({
  type: 'read',
  conversationId: TALK,
  part,
  page: page(entries(from, to)),
});
const sequences = (state: LiveState) => state.threads.get(TALK)?.entries.map(({ sequence }) => sequence);

describe('the line', () => {
  test('is live with the first news of the inbox, not before', () => {
    const lost = after(live(), { type: 'line', line: 'reconnecting' });
    expect(after(lost, news({ type: 'receipt', conversationId: TALK, delivered: 1 })).line).toBe('reconnecting');
    expect(after(lost, news({ type: 'inbox', inbox: inbox() })).line).toBe('live');
  });

  test('a fresh inbox replaces the rows, forgets threads that are not mine any more and failures, and keeps the rest', () => {
    const state = after(
      live(row(), row({ conversationId: 'gone' })),
      read(1, 3),
      { type: 'reading', conversationId: 'gone', part: 'latest' },
      { type: 'notRead', conversationId: TALK, failed: 'unreachable' },
      news({ type: 'inbox', inbox: inbox([row({ sequence: 9 })]) }),
    );
    expect([...state.rows.keys()]).toEqual([TALK]);
    expect([...state.threads.keys()]).toEqual([TALK]);
    expect(state.threads.get(TALK)).not.toHaveProperty('failed');
    expect(sequences(state)).toEqual([1, 2, 3]);
  });

  test('that held while there was no network lets what could not be read meanwhile be read again', () => {
    const offline = after(
      live(row()),
      { type: 'line', line: 'offline' },
      { type: 'notRead', conversationId: TALK, failed: 'unreachable' },
    );
    expect(offline.threads.get(TALK)).toHaveProperty('failed');
    expect(after(offline, { type: 'line', line: 'live' }).threads.get(TALK)).not.toHaveProperty('failed');
  });
});

test('what is set is there without a fresh inbox', () => {
  const before = live(row());
  const queues = [{ ...NEW_QUEUE, id: 'care', name: 'Care' }];
  expect(after(before, news({ type: 'settings', queues }))).toEqual({ ...before, queues });
});

describe('who was on queue when the line was lost', () => {
  const standing = (part: Partial<AgentStatus>): AgentStatus => ({ ...inbox().status, ...part });
  const back = (part: Partial<AgentStatus>) => news({ type: 'inbox', inbox: { ...inbox(), status: standing(part) } });
  const absent = { routingStatus: 'offQueue', presence: 'offline' } as const;
  const sentOff = after(live(), { type: 'line', line: 'reconnecting' }, back(absent));

  test.each([
    ['comes back off queue and offline', live(), 'reconnecting', absent, true],
    ['comes back to a network', live(), 'offline', absent, true],
    ['comes back on queue', live(), 'reconnecting', {}, false],
    ['comes back off queue and available again', live(), 'reconnecting', { routingStatus: 'offQueue' }, true],
    ['has gone to a meal elsewhere', live(), 'reconnecting', { routingStatus: 'offQueue', presence: 'meal' }, false],
    ['was off queue', after(live(), back(absent)), 'reconnecting', absent, false],
  ] as const)('%s', (_, before, line, found, expected) => {
    expect(after(before, { type: 'line', line }, back(found)).sentOffQueue).toBe(expected);
  });

  test('is told nothing on a page that has just been opened', () => {
    expect(after({ ...live(), line: 'connecting' }, back(absent)).sentOffQueue).toBe(false);
  });

  test.each([
    ['still is when the line is lost again', { type: 'line', line: 'reconnecting' }, absent, true],
    ['still is when only the load changes', news({ type: 'status', status: standing(absent) }), absent, true],
    ['is not once on queue', news({ type: 'status', status: standing({}) }), {}, false],
    [
      'is not once back with another presence',
      { type: 'line', line: 'offline' },
      { ...absent, presence: 'away' },
      false,
    ],
  ] as const)('and was sent off queue %s', (_, action, found, expected) => {
    expect(after(sentOff, action, back(found)).sentOffQueue).toBe(expected);
  });
});

describe('news of a conversation', () => {
  test('moves its row and its thread', () => {
    const state = after(
      live(),
      read(1, 2),
      news({ type: 'conversation', row: row({ sequence: 3 }), entries: entries(3, 3) }),
    );
    expect(state.rows.get(TALK)?.sequence).toBe(3);
    expect(sequences(state)).toEqual([1, 2, 3]);
  });

  test('puts a new one into the list', () => {
    const state = after(live(), news({ type: 'conversation', row: row({ conversationId: 'new' }), entries: [] }));
    expect([...state.rows.keys()]).toEqual([TALK, 'new']);
  });

  test('that is somebody else’s now takes it out of the list', () => {
    const state = after(live(), read(1, 2), news({ type: 'gone', conversationId: TALK }));
    expect(state.rows.size).toBe(0);
    expect(state.threads.size).toBe(0);
  });

  test('heard twice changes nothing', () => {
    const heard = news({ type: 'conversation', row: row({ sequence: 2 }), entries: entries(2, 2) });
    const once = after(live(), read(1, 1), heard);
    expect(after(once, heard)).toEqual(once);
  });
});

describe('receipts', () => {
  const receipt = (delivered: number) => news({ type: 'receipt', conversationId: TALK, delivered });

  test('only move forward, from wherever they come', () => {
    const state = after(live(), receipt(4), receipt(2), news({ type: 'inbox', inbox: inbox([row()], { [TALK]: 3 }) }));
    expect(state.delivered.get(TALK)).toBe(4);
    expect(
      after(state, {
        type: 'read',
        conversationId: TALK,
        part: 'latest',
        page: page([], { delivered: 6 }),
      }).delivered.get(TALK),
    ).toBe(6);
  });
});

describe('my answers', () => {
  const written: LiveAction = { type: 'written', outgoing: outgoing('a') };
  const statuses = (state: LiveState) => state.outgoing.map(({ status }) => status);

  test('are pending, then stored, and leave once the thread shows them', () => {
    const stored = after(live(), read(1, 1), written, { type: 'stored', clientMessageId: 'a', sequence: 2 });
    expect(statuses(stored)).toEqual(['stored']);
    const arrived = news({ type: 'conversation', row: row({ sequence: 2 }), entries: [entry(2, answered('a'))] });
    expect(statuses(after(stored, arrived))).toEqual([]);
  });

  test('leave at once when the thread was faster than the reply', () => {
    const arrived = news({ type: 'conversation', row: row({ sequence: 2 }), entries: [entry(2, answered('a'))] });
    const state = after(live(), read(1, 1), written, arrived, { type: 'stored', clientMessageId: 'a', sequence: 2 });
    expect(statuses(state)).toEqual([]);
  });

  test('that were refused say why, and are pending again after a retry', () => {
    const refused = after(live(), written, { type: 'refused', clientMessageId: 'a', refusal: 'notConnected' });
    expect(refused.outgoing[0]).toMatchObject({ status: 'refused', refusal: 'notConnected' });
    expect(statuses(after(refused, { type: 'retried', clientMessageId: 'a' }))).toEqual(['pending']);
    expect(statuses(after(refused, { type: 'discarded', clientMessageId: 'a' }))).toEqual([]);
  });
});

describe('the clock', () => {
  const at = (lastAt: number, here: number) => news({ type: 'conversation', row: row({ lastAt }), entries: [] }, here);

  test('is as far ahead as the freshest news says: what is old only makes it look worse', () => {
    const state = { ...live(), skew: 900 };
    expect(after(state, at(1000, 1500)).skew).toBe(500);
    expect(after(state, at(1000, 1500), at(2000, 9000)).skew).toBe(500);
    expect(after(state, at(5000, 4000)).skew).toBe(-1000);
  });
});

describe('a guest who is typing', () => {
  const typing = news({ type: 'guestTyping', conversationId: TALK }, 1000);
  const until = (state: LiveState) => state.typing.get(TALK);

  test('is for a while from when it was heard, and again with every sign', () => {
    expect(until(after(live(), typing))).toBe(6000);
    expect(until(after(live(), typing, news({ type: 'guestTyping', conversationId: TALK }, 4000)))).toBe(9000);
  });

  test('is not once they have said it, nor when they are not mine any more', () => {
    const said = news({ type: 'conversation', row: row({ sequence: 2 }), entries: entries(2, 2) });
    expect(until(after(live(), typing, said))).toBeUndefined();
    const ended = news({ type: 'conversation', row: row({ group: 'ended' }), entries: [] });
    expect(until(after(live(), typing, ended))).toBeUndefined();
  });

  test('still is when I answer meanwhile', () => {
    const answer = news({ type: 'conversation', row: row({ sequence: 2 }), entries: [entry(2, answered('a'))] });
    expect(until(after(live(), typing, answer))).toBe(6000);
  });
});
