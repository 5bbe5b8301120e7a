import type { OfferReason } from '@rejoin/core/routing/choose-agent';
import { describe, expect, test } from 'vitest';
import { answered, entry, ME, row } from '../../live/live.test-kit.ts';
import { legsOf, whyMe } from './legs.ts';

const joined = (sequence: number, agentId: string, agentName: string) =>
  entry(sequence, { type: 'Accepted', agentId, agentName }, sequence);
const left = (sequence: number, agentId: string) =>
  entry(sequence, { type: 'Disconnected', agentId, notice: 'status' }, sequence);

test('each stretch with an agent, the latest first; the one that goes on has no end', () => {
  const talk = [joined(1, 'sam', 'Sam'), left(2, 'sam'), joined(3, ME, 'Mara'), entry(4, answered('hi'), 4)];
  expect(legsOf(talk, ME)).toEqual([
    { key: 3, agent: 'You' },
    { key: 1, agent: 'Sam', to: 2 },
  ]);
});

const rules = { introductionWords: '', wrapUp: { prompt: 'mandatory', timeoutSeconds: 60 } } as const;

test('a leg ends when somebody else takes the conversation, and goes on when its agent takes it up again', () => {
  const talk = [
    joined(1, 'sam', 'Sam'),
    entry(2, { type: 'Parked', agentId: 'sam' }, 2),
    joined(3, 'sam', 'Sam'),
    joined(4, ME, 'Mara'),
    entry(5, { type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'q', rules, fromAgentId: ME }, 5),
    entry(6, { type: 'Transferred', agentId: 'lena', toQueueId: 'q' }, 6),
  ];
  expect(legsOf(talk, ME)).toEqual([
    { key: 5, agent: 'Lena', to: 6 },
    { key: 4, agent: 'You', to: 5 },
    { key: 1, agent: 'Sam', to: 4 },
  ]);
});

test('a conversation that only a flow had has none', () => {
  expect(legsOf([entry(1), entry(2, { type: 'Disconnected', notice: 'nothing' })], ME)).toEqual([]);
});

const offered = (sequence: number, agentId: string, reason: OfferReason) =>
  entry(sequence, { type: 'Offered', agentId, until: 0, reason });
const mine = row({ group: 'connected' });

describe('why a conversation is mine', () => {
  test('is said by the latest offer to me', () => {
    const talk = [offered(1, ME, 'longestIdle'), offered(2, ME, 'lastAgent'), offered(3, 'sam', 'longestIdle')];
    expect(whyMe(mine, talk, ME)).toBe('lastAgent');
    expect(whyMe(mine, [offered(1, 'sam', 'longestIdle')], ME)).toBeUndefined();
  });

  test('is said by the offer that rings, before its thread has been read', () => {
    const offer = { reason: 'bestSkill', offeredAt: 0, until: 9 } as const;
    expect(whyMe({ group: 'offered', offer }, [], ME)).toBe('bestSkill');
  });

  test('may be a colleague who asked me', () => {
    const asked = entry(1, { type: 'TransferOffered', agentId: 'sam', toAgentId: ME, until: 9 });
    expect(whyMe(mine, [asked], ME)).toBe('transfer');
  });

  test('has no reason where I took it over', () => {
    const taken = entry(2, { type: 'TakenOver', byId: ME, byName: 'Mara', queueId: 'q', rules, fromAgentId: 'sam' });
    expect(whyMe(mine, [offered(1, ME, 'longestIdle'), taken], ME)).toBeUndefined();
  });

  test('is not asked of one that waits, though I had it before', () => {
    expect(whyMe(row({ group: 'waiting' }), [offered(1, ME, 'longestIdle')], ME)).toBeUndefined();
  });
});
