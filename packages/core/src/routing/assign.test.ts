import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignment, assign, type Situation, takeSeats, withOneMore } from './assign.ts';
import { chooseAgent } from './choose-agent.ts';
import { ANYBODY, free, NOW, situations, waits } from './floor.test-kit.ts';
import { createFloor } from './floor.ts';

function assignOneByOne({ at, policies, candidates, waiting }: Situation): Assignment[] {
  let current = [...candidates];
  const assignments: Assignment[] = [];
  for (const conversation of waiting) {
    const policy = policies.get(conversation.queueId);
    if (policy === undefined) continue;
    const choice = chooseAgent(conversation, current, { policy, at });
    if (choice.type === 'nobody') continue;
    const { agentId, reason } = choice;
    current = current.map((candidate) => (candidate.agentId === agentId ? withOneMore(candidate, at) : candidate));
    assignments.push({ conversationId: conversation.conversationId, agentId, reason });
  }
  return assignments;
}

test('a round comes to what choosing one after the other comes to', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      expect(assign(situation)).toEqual(assignOneByOne(situation));
    }),
    { numRuns: 2000 },
  );
});

test('two rounds on one floor come to what one round over both lines comes to', () => {
  fc.assert(
    fc.property(situations, fc.nat({ max: 10 }), ({ candidates, waiting, ...situation }, served) => {
      const floor = createFloor(candidates);
      const first = takeSeats(floor, { ...situation, waiting: waiting.slice(0, served) });
      const second = takeSeats(floor, { ...situation, waiting: waiting.slice(served) });
      expect([...first, ...second]).toEqual(assign({ ...situation, candidates, waiting }));
    }),
    { numRuns: 2000 },
  );
});

test('nobody gets more than their room, and nothing waits while one who fits has room', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const assignments = assign(situation);
      const loads = new Map(situation.candidates.map(({ agentId, load }) => [agentId, load]));
      for (const { agentId } of assignments) loads.set(agentId, (loads.get(agentId) ?? 0) + 1);
      const after = situation.candidates.map((each) => ({ ...each, load: loads.get(each.agentId) ?? 0 }));
      const given = new Set(assignments.map(({ agentId }) => agentId));
      for (const { agentId, load, capacity } of after)
        if (given.has(agentId)) expect(load).toBeLessThanOrEqual(capacity);
      const assigned = new Set(assignments.map(({ conversationId }) => conversationId));
      for (const conversation of situation.waiting) {
        const policy = situation.policies.get(conversation.queueId);
        if (policy === undefined || assigned.has(conversation.conversationId)) continue;
        expect(chooseAgent(conversation, after, { policy, at: situation.at }).type).toBe('nobody');
      }
    }),
  );
});

test('the share of capacity evens out over a round', () => {
  const candidates = [free('a', { capacity: 2 }), free('b', { capacity: 4 })];
  const waiting = ['1', '2', '3', '4', '5', '6', '7'].map((conversationId) => waits({ conversationId }));
  const assignments = assign({ at: NOW, policies: new Map([['care', ANYBODY]]), candidates, waiting });
  expect(assignments.map(({ agentId }) => agentId)).toEqual(['a', 'b', 'b', 'a', 'b', 'b']);
});
