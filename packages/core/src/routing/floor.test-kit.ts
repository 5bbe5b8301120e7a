import fc from 'fast-check';
import type { Situation } from './assign.ts';
import type { Candidate, RoutingPolicy } from './choose-agent.ts';
import { NO_REQUEST } from './request.ts';
import { byPrecedence, type WaitingConversation } from './waiting.ts';

export const NOW = 1_000_000_000;

export const ANYBODY: RoutingPolicy = { lastAgent: 'anyQueue', skillMatching: 'all' };

/** An agent on queue in `care` with room. */
export function free(agentId: string, more: Partial<Candidate> = {}): Candidate {
  return {
    agentId,
    routingStatus: 'onQueue',
    queueIds: ['care'],
    capacity: 4,
    load: 0,
    idleSince: 0,
    skills: {},
    languages: [],
    ...more,
  };
}

/** A conversation that asks for nothing and waits in `care`. */
export function waits(more: Partial<WaitingConversation> = {}): WaitingConversation {
  return { conversationId: 'c', queueId: 'care', waitingSince: NOW, request: NO_REQUEST, passes: [], ...more };
}

const agentIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const queueIds = ['care', 'returns'];
const anyAgent = fc.constantFrom(...agentIds, 'gone');
const skillIds = ['wood', 'glass'];
const languages = ['de', 'de-at', 'en-us'];

const candidates = fc.uniqueArray(
  fc.record(
    {
      agentId: fc.constantFrom(...agentIds),
      noLine: fc.constant(true as const),
      routingStatus: fc.constantFrom(
        'onQueue' as const,
        'onQueue' as const,
        'offQueue' as const,
        'notResponding' as const,
      ),
      queueIds: fc.subarray(queueIds),
      capacity: fc.integer({ min: 1, max: 4 }),
      load: fc.integer({ min: 0, max: 4 }),
      idleSince: fc.integer({ min: NOW - 3, max: NOW }),
      skills: fc.dictionary(fc.constantFrom(...skillIds), fc.integer({ min: 1, max: 5 })),
      languages: fc.subarray(languages),
    },
    { requiredKeys: ['agentId', 'routingStatus', 'queueIds', 'capacity', 'load', 'idleSince', 'skills', 'languages'] },
  ),
  { selector: ({ agentId }) => agentId, maxLength: 6 },
);

const request = fc.record(
  {
    priority: fc.integer({ min: -2, max: 2 }),
    skills: fc.subarray(skillIds),
    language: fc.constantFrom(...languages),
    preferred: fc.uniqueArray(fc.record({ agentId: anyAgent, score: fc.integer({ min: 0, max: 3 }) }), {
      selector: ({ agentId }) => agentId,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['priority', 'skills', 'preferred'] },
);

const lastAgent = fc.record(
  {
    agentId: anyAgent,
    reservedUntil: fc.integer({ min: NOW - 1, max: NOW + 1 }),
    named: fc.constant(true as const),
  },
  { requiredKeys: ['agentId'] },
);

const passes = fc.array(fc.record({ agentId: anyAgent, at: fc.constantFrom(NOW, NOW - 40_000) }), { maxLength: 3 });

const waiting = fc
  .array(
    fc.record(
      {
        queueId: fc.constantFrom(...queueIds, 'closed'),
        waitingSince: fc.integer({ min: NOW - 100_000, max: NOW }),
        request,
        lastAgent,
        passes,
      },
      { requiredKeys: ['queueId', 'waitingSince', 'request', 'passes'] },
    ),
    { maxLength: 12 },
  )
  .map((list) => list.map((each, index): WaitingConversation => ({ conversationId: `c${index}`, ...each })))
  .map((list) => list.sort(byPrecedence));

const policy = fc.record({
  lastAgent: fc.constantFrom('anyQueue' as const, 'membersOnly' as const, 'off' as const),
  skillMatching: fc.constantFrom('none' as const, 'best' as const, 'all' as const),
});

const policies = fc.tuple(policy, policy).map(
  ([care, returns]) =>
    new Map([
      ['care', care],
      ['returns', returns],
    ]),
);

/** Few agents, few queues, many ties: everything that the rules look at, close together. */
export const situations: fc.Arbitrary<Situation> = fc.record({ at: fc.constant(NOW), policies, candidates, waiting });
