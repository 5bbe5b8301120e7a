import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from './choose-agent.ts';
import { chooseAgent, PASS_REST_MS } from './choose-agent.ts';

const NOW = 1_000_000;
const waiting = { conversationId: 'c', queueId: 'care', passes: [] };
const free = (agentId: string, more: Partial<Candidate> = {}): Candidate => ({
  agentId,
  routingStatus: 'onQueue',
  member: true,
  capacity: 4,
  load: 0,
  idleSince: 0,
  ...more,
});

describe('who is chosen', () => {
  test.each([
    {
      name: 'the last agent before a freer one',
      preferred: 'mara',
      candidates: [free('jonas'), free('mara', { load: 3 })],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'the last agent though no member any more',
      preferred: 'mara',
      candidates: [free('jonas'), free('mara', { member: false })],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'another when the last agent is off queue',
      preferred: 'mara',
      candidates: [free('jonas'), free('mara', { routingStatus: 'offQueue' })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'another when the last agent is full',
      preferred: 'mara',
      candidates: [free('jonas'), free('mara', { load: 4 })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'the one with most room',
      preferred: undefined,
      candidates: [free('jonas', { load: 2 }), free('mara', { load: 1 })],
      chosen: 'mara',
      reason: 'longestIdle',
    },
    {
      name: 'the one with most room for their capacity',
      preferred: undefined,
      candidates: [free('jonas', { load: 1, capacity: 2 }), free('mara', { load: 2, capacity: 8 })],
      chosen: 'mara',
      reason: 'longestIdle',
    },
    {
      name: 'the longest idle of equals',
      preferred: undefined,
      candidates: [free('jonas', { idleSince: 2 }), free('mara', { idleSince: 1 })],
      chosen: 'mara',
      reason: 'longestIdle',
    },
  ])('$name', ({ preferred, candidates, chosen, reason }) => {
    const choice = chooseAgent(
      { ...waiting, ...(preferred === undefined ? {} : { preferredAgentId: preferred }) },
      candidates,
      NOW,
    );
    expect(choice).toMatchObject({ type: 'chosen', agentId: chosen, reason });
  });
});

describe('why somebody is left out', () => {
  test.each([
    { leftOut: 'offQueue', candidate: free('mara', { routingStatus: 'offQueue' }) },
    { leftOut: 'notResponding', candidate: free('mara', { routingStatus: 'notResponding' }) },
    { leftOut: 'noCapacity', candidate: free('mara', { load: 4 }) },
    { leftOut: 'notMember', candidate: free('mara', { member: false }) },
  ])('$leftOut', ({ leftOut, candidate }) => {
    expect(chooseAgent(waiting, [candidate], NOW)).toEqual({
      type: 'nobody',
      considered: [{ agentId: 'mara', leftOut }],
    });
  });

  test('who let it pass rests, then is asked again', () => {
    const passed = { ...waiting, passes: [{ agentId: 'mara', at: NOW }] };
    expect(chooseAgent(passed, [free('mara')], NOW + PASS_REST_MS - 1)).toEqual({
      type: 'nobody',
      considered: [{ agentId: 'mara', leftOut: 'letItPass' }],
    });
    expect(chooseAgent(passed, [free('mara')], NOW + PASS_REST_MS)).toMatchObject({ type: 'chosen', agentId: 'mara' });
  });
});

test('whoever is chosen is on queue with room; nobody only when no member is', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      agentId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      routingStatus: fc.constantFrom('offQueue' as const, 'onQueue' as const, 'notResponding' as const),
      member: fc.boolean(),
      capacity: fc.integer({ min: 1, max: 25 }),
      load: fc.integer({ min: 0, max: 30 }),
      idleSince: fc.nat(NOW),
    }),
    { selector: ({ agentId }) => agentId },
  );
  fc.assert(
    fc.property(candidates, fc.constantFrom('a', 'b', 'z'), (list, preferredAgentId) => {
      const choice = chooseAgent({ ...waiting, preferredAgentId }, list, NOW);
      const fits = (each: Candidate) =>
        each.routingStatus === 'onQueue' &&
        each.load < each.capacity &&
        (each.member || each.agentId === preferredAgentId);
      expect(choice.considered.map(({ agentId }) => agentId)).toEqual(list.map(({ agentId }) => agentId));
      if (choice.type === 'nobody') expect(list.filter(fits)).toEqual([]);
      else expect(list.filter(fits).map(({ agentId }) => agentId)).toContain(choice.agentId);
    }),
  );
});
