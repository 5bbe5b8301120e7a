import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, chooseAgent, type RoutingPolicy } from './choose-agent.ts';
import { ANYBODY, free, NOW, situations, waits } from './floor.test-kit.ts';
import { PASS_REST_MS } from './pass.ts';
import { NO_REQUEST } from './request.ts';

const hadBy = (agentId: string, reservedUntil?: number) =>
  waits({ lastAgent: { agentId, ...(reservedUntil === undefined ? {} : { reservedUntil }) } });
const asks = (request: Partial<typeof NO_REQUEST>) => waits({ request: { ...NO_REQUEST, ...request } });
const best: RoutingPolicy = { lastAgent: 'anyQueue', skillMatching: 'best' };
const membersOnly: RoutingPolicy = { lastAgent: 'membersOnly', skillMatching: 'all' };
const off: RoutingPolicy = { lastAgent: 'off', skillMatching: 'all' };
const elsewhere = { queueIds: ['returns'] };
const full = { load: 4 };

describe('who is chosen', () => {
  test.each([
    {
      name: 'the last agent before a freer one',
      waiting: hadBy('mara'),
      candidates: [free('jonas'), free('mara', { load: 3 })],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'the last agent though no member any more',
      waiting: hadBy('mara'),
      candidates: [free('jonas'), free('mara', elsewhere)],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'the last agent though they lack a skill',
      waiting: { ...asks({ skills: ['wood'] }), lastAgent: { agentId: 'mara' } },
      candidates: [free('jonas', { skills: { wood: 5 } }), free('mara')],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'another when the last agent has left the queue and only members count',
      waiting: hadBy('mara', NOW + 1),
      policy: membersOnly,
      candidates: [free('jonas'), free('mara', elsewhere)],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'another with more room when the queue knows no last agents',
      waiting: hadBy('mara', NOW + 1),
      policy: off,
      candidates: [free('jonas'), free('mara', { load: 3 })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'who has parked it or is named, whatever the queue says of last agents',
      waiting: waits({ lastAgent: { agentId: 'mara', named: true } }),
      policy: off,
      candidates: [free('jonas'), free('mara', { ...elsewhere, load: 3 })],
      chosen: 'mara',
      reason: 'lastAgent',
    },
    {
      name: 'another when the last agent is off queue, reserved or not',
      waiting: hadBy('mara', NOW + 1),
      candidates: [free('jonas'), free('mara', { routingStatus: 'offQueue' })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'another when the last agent has no line at the moment, reserved or not',
      waiting: hadBy('mara', NOW + 1),
      candidates: [free('jonas'), free('mara', { noLine: true, ...full })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'another when the last agent is full and the reservation is over',
      waiting: hadBy('mara', NOW),
      candidates: [free('jonas'), free('mara', full)],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'the preferred agent with the higher score, though less free and without the skill',
      waiting: asks({
        skills: ['wood'],
        preferred: [
          { agentId: 'mara', score: 90 },
          { agentId: 'ines', score: 80 },
        ],
      }),
      candidates: [free('jonas', { skills: { wood: 5 } }), free('ines'), free('mara', { load: 3 })],
      chosen: 'mara',
      reason: 'preferred',
    },
    {
      name: 'a preferred agent with no score at all before others',
      waiting: asks({ preferred: [{ agentId: 'mara', score: 0 }] }),
      candidates: [free('jonas'), free('mara', { load: 3 })],
      chosen: 'mara',
      reason: 'preferred',
    },
    {
      name: 'another when the preferred agent does not serve the queue',
      waiting: asks({ preferred: [{ agentId: 'mara', score: 90 }] }),
      candidates: [free('jonas', { load: 3 }), free('mara', elsewhere)],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'the one who has the skills best, together',
      waiting: asks({ skills: ['wood', 'glass'] }),
      policy: best,
      candidates: [
        free('jonas', { skills: { wood: 5, glass: 1 } }),
        free('mara', { skills: { wood: 3, glass: 3.5 }, load: 3 }),
        free('ines', { skills: { wood: 5 } }),
      ],
      chosen: 'mara',
      reason: 'bestSkill',
    },
    {
      name: 'the freest of those who have the skills, however well, when all have to be had',
      waiting: asks({ skills: ['wood'] }),
      candidates: [free('jonas', { skills: { wood: 1 } }), free('mara', { skills: { wood: 5 }, load: 1 })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'the freest, whatever they are able to, when skills are not looked at',
      waiting: asks({ skills: ['wood'], language: 'de' }),
      policy: { lastAgent: 'off', skillMatching: 'none' } as const,
      candidates: [free('jonas'), free('mara', { skills: { wood: 5 }, languages: ['de'], load: 1 })],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
    {
      name: 'the one with most room for their capacity',
      waiting: waits(),
      candidates: [free('jonas', { load: 1, capacity: 2 }), free('mara', { load: 2, capacity: 8 })],
      chosen: 'mara',
      reason: 'longestIdle',
    },
    {
      name: 'the longest idle of equals',
      waiting: waits(),
      candidates: [free('jonas', { idleSince: 2 }), free('mara', { idleSince: 1 })],
      chosen: 'mara',
      reason: 'longestIdle',
    },
    {
      name: 'the first by id of equals in everything',
      waiting: waits(),
      candidates: [free('mara'), free('jonas')],
      chosen: 'jonas',
      reason: 'longestIdle',
    },
  ])('$name', ({ waiting, policy = ANYBODY, candidates, chosen, reason }) => {
    expect(chooseAgent(waiting, candidates, { policy, at: NOW })).toMatchObject({
      type: 'chosen',
      agentId: chosen,
      reason,
    });
  });
});

describe('why somebody is left out', () => {
  test.each([
    { leftOut: 'offQueue', waiting: waits(), candidate: free('mara', { routingStatus: 'offQueue' }) },
    { leftOut: 'notResponding', waiting: waits(), candidate: free('mara', { routingStatus: 'notResponding' }) },
    { leftOut: 'noLine', waiting: waits(), candidate: free('mara', { noLine: true }) },
    { leftOut: 'noCapacity', waiting: waits(), candidate: free('mara', full) },
    {
      leftOut: 'notMember',
      waiting: asks({ preferred: [{ agentId: 'mara', score: 1 }] }),
      candidate: free('mara', elsewhere),
    },
    {
      leftOut: 'lacksSkill',
      waiting: asks({ skills: ['wood', 'glass'] }),
      candidate: free('mara', { skills: { wood: 5 } }),
    },
    { leftOut: 'lacksLanguage', waiting: asks({ language: 'de' }), candidate: free('mara', { languages: ['en-us'] }) },
    { leftOut: 'letItPass', waiting: waits({ passes: [{ agentId: 'mara', at: NOW - 1 }] }), candidate: free('mara') },
    {
      leftOut: 'letItPass',
      waiting: { ...hadBy('mara', NOW + 1), passes: [{ agentId: 'mara', at: NOW - 1 }] },
      candidate: free('mara', full),
    },
  ] as const)('$leftOut', ({ leftOut, waiting, candidate }) => {
    expect(chooseAgent(waiting, [candidate], { policy: ANYBODY, at: NOW })).toEqual({
      type: 'nobody',
      considered: [{ agentId: 'mara', leftOut }],
    });
  });

  test('all others, while the guest waits for the last agent who is on queue without room', () => {
    expect(
      chooseAgent(hadBy('mara', NOW + 1), [free('jonas'), free('mara', full)], { policy: ANYBODY, at: NOW }),
    ).toEqual({
      type: 'nobody',
      considered: [
        { agentId: 'jonas', leftOut: 'notLastAgent' },
        { agentId: 'mara', leftOut: 'noCapacity' },
      ],
    });
  });

  test('who let it pass rests, then is asked again', () => {
    const passed = waits({ passes: [{ agentId: 'mara', at: NOW }] });
    const choice = (at: number) => chooseAgent(passed, [free('mara')], { policy: ANYBODY, at });
    expect(choice(NOW + PASS_REST_MS - 1)).toMatchObject({ type: 'nobody', considered: [{ leftOut: 'letItPass' }] });
    expect(choice(NOW + PASS_REST_MS)).toMatchObject({ type: 'chosen', agentId: 'mara' });
  });

  test('who neither serves the queue nor is named is not considered', () => {
    expect(chooseAgent(waits(), [free('mara', elsewhere)], { policy: ANYBODY, at: NOW }).considered).toEqual([]);
  });
});

test.each([
  { speaks: 'de', asked: 'de', serves: true },
  { speaks: 'de', asked: 'de-at', serves: true },
  { speaks: 'de-at', asked: 'de', serves: true },
  { speaks: 'pt-br', asked: 'pt-pt', serves: false },
  { speaks: 'de', asked: 'den', serves: false },
])('who speaks $speaks serves $asked: $serves', ({ speaks, asked, serves }) => {
  const choice = chooseAgent(asks({ language: asked }), [free('mara', { languages: [speaks] })], {
    policy: ANYBODY,
    at: NOW,
  });
  expect(choice.type).toBe(serves ? 'chosen' : 'nobody');
});

test('whoever is chosen is on queue with room and not left out; nobody only when all are', () => {
  fc.assert(
    fc.property(situations, ({ policies, candidates, waiting, at }) => {
      for (const conversation of waiting) {
        const policy = policies.get(conversation.queueId);
        if (policy === undefined) continue;
        const choice = chooseAgent(conversation, candidates, { policy, at });
        const fit = choice.considered.filter(({ leftOut }) => leftOut === undefined).map(({ agentId }) => agentId);
        if (choice.type === 'nobody') expect(fit).toEqual([]);
        else {
          expect(fit).toContain(choice.agentId);
          const chosen = candidates.find(({ agentId }) => agentId === choice.agentId) as Candidate;
          expect(chosen.routingStatus).toBe('onQueue');
          expect(chosen.load).toBeLessThan(chosen.capacity);
        }
      }
    }),
  );
});
