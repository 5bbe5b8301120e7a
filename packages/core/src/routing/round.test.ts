import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign.ts';
import { ANYBODY, free, NOW, situations, waits } from './floor.test-kit.ts';
import { explain, type RoutingRound, replay } from './round.ts';

/** Mara has room for one: the first of three gets her, the second came back to Jonas, who is full. */
const round: RoutingRound = {
  id: 'r',
  at: NOW,
  policies: new Map([['care', ANYBODY]]),
  candidates: [free('mara', { capacity: 1 }), free('jonas', { load: 4 })],
  waiting: [
    waits({ conversationId: '1' }),
    waits({ conversationId: '2', lastAgent: { agentId: 'jonas', reservedUntil: NOW + 1 } }),
    waits({ conversationId: '3' }),
  ],
  outcomes: [{ conversationId: '1', agentId: 'mara', reason: 'longestIdle', offered: true }],
};

test('says who was considered for each conversation, with the loads as they were when its turn came', () => {
  const head = { at: NOW, queueId: 'care' };
  expect(explain(round, '1')).toEqual({
    ...head,
    before: 0,
    offered: true,
    choice: {
      type: 'chosen',
      agentId: 'mara',
      reason: 'longestIdle',
      considered: [{ agentId: 'mara' }, { agentId: 'jonas', leftOut: 'noCapacity' }],
    },
  });
  expect(explain(round, '3')).toEqual({
    ...head,
    before: 2,
    choice: {
      type: 'nobody',
      considered: [
        { agentId: 'mara', leftOut: 'noCapacity' },
        { agentId: 'jonas', leftOut: 'noCapacity' },
      ],
    },
  });
  expect(explain(round, 'another')).toBeUndefined();
});

test('a reservation that another policy gives changes who gets what', () => {
  const roomier = { ...round, candidates: [free('mara', { capacity: 2 }), free('jonas', { load: 4 })] };
  const mara = (conversationId: string) => ({ conversationId, agentId: 'mara', reason: 'longestIdle' });
  expect(replay(roomier, {})).toEqual([
    { conversationId: '1', was: mara('1'), would: mara('1') },
    { conversationId: '2' },
    { conversationId: '3', would: mara('3') },
  ]);
  expect(replay(roomier, { reserveSeconds: 0 })).toEqual([
    { conversationId: '1', was: mara('1'), would: mara('1') },
    { conversationId: '2', would: mara('2') },
    { conversationId: '3' },
  ]);
});

test('every assignment of a round explains itself, and the same policy replays to the same', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const outcomes = assign(situation).map((assignment) => ({ ...assignment, offered: true }));
      const kept: RoutingRound = { id: 'r', ...situation, outcomes };
      for (const { conversationId, agentId } of outcomes) {
        const choice = explain(kept, conversationId)?.choice;
        expect(choice).toMatchObject({ type: 'chosen', agentId });
        expect(choice?.considered.find((each) => each.agentId === agentId)).toEqual({ agentId });
      }
      for (const { was, would } of replay(kept, {})) expect(would).toEqual(was);
    }),
  );
});
