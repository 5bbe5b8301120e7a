import type { Mutant } from './mutant.ts';

const DECIDE = 'packages/core/src/conversation/decide.ts';
const EVOLVE = 'packages/core/src/conversation/evolve.ts';
const CHOOSE = 'packages/core/src/routing/choose-agent.ts';

/** In what may happen. */
export const RULES: readonly Mutant[] = [
  {
    name: 'an offer is accepted after its time',
    file: DECIDE,
    find: "if (at >= state.until) return refuse('offerExpired');",
    replace: '',
  },
  {
    name: 'an offer never ends',
    file: DECIDE,
    find: 'if (at < state.until) return refuse',
    replace: 'if (at > 0) return refuse',
  },
  {
    name: 'anybody accepts what rings',
    file: DECIDE,
    find: "if (state.status !== 'alerting' || state.agentId !== command.agentId) return refuse('notOffered');",
    replace: "if (state.status !== 'alerting') return refuse('notOffered');",
  },
  {
    name: 'anybody answers and disconnects',
    file: DECIDE,
    find: "return state.agentId === agentId ? undefined : refuse('notYourConversation');",
    replace: "return agentId === '' ? refuse('notYourConversation') : undefined;",
  },
  {
    name: 'a conversation that is read-only takes messages',
    file: DECIDE,
    find: "if (state.readOnly) return refuse('conversationReadOnly');",
    replace: '',
  },
  {
    name: 'who comes back does not rejoin',
    file: DECIDE,
    find: "if (state.status !== 'disconnected') return events(messaged);",
    replace: 'if (at > 0) return events(messaged);',
  },
  {
    name: 'who comes back is not asked for their last agent',
    file: DECIDE,
    find: "{ type: 'Queued', queueId: state.lastQueueId, preferredAgentId: state.lastAgentId },",
    replace: "{ type: 'Queued', queueId: state.lastQueueId },",
  },
  {
    name: 'a disconnect leaves the seat taken',
    file: EVOLVE,
    find: "return { ...headOf(state), status: 'disconnected', disconnectedAt: at, readOnly: event.notice === 'readOnly' };",
    replace: 'return state;',
  },
  {
    name: 'a pass is forgotten',
    file: EVOLVE,
    find: 'passes: [...alerting.passes, { agentId: alerting.agentId, at }].slice(-MAX_PASSES),',
    replace: 'passes: alerting.passes,',
  },
  {
    name: 'a clock that goes back takes the log with it',
    file: 'packages/core/src/conversation/handle.ts',
    find: 'Math.max(now, before + 1)',
    replace: 'now',
  },
  {
    name: 'capacity does not count when choosing',
    file: CHOOSE,
    find: "if (candidate.load >= candidate.capacity) return 'noCapacity';",
    replace: '',
  },
  {
    name: 'the last agent is not asked first',
    file: CHOOSE,
    find: 'if (last !== undefined) return',
    replace: 'if (last !== undefined && waiting.queueId === "") return',
  },
  {
    name: 'the alarm goes off before the offer is over',
    file: 'packages/core/src/conversation/deadline.ts',
    find: 'return { at: state.until, ',
    replace: 'return { at: state.until - 3000, ',
  },
  {
    name: 'a guest sees what is not for them',
    file: 'packages/core/src/visibility/visible-to-guest.ts',
    find: "return event.notice !== 'nothing';",
    replace: "return event.notice !== 'status';",
  },
  {
    name: 'a freed seat wakes nobody',
    file: 'packages/core/src/routing/calls-for-routing.ts',
    find: 'return held !== undefined && seatHolder(after) !== held;',
    replace: 'return false;',
  },
  {
    name: 'a conversation can be rejoined for an hour only',
    file: 'packages/core/src/conversation/threading.ts',
    find: '72 * 60 * 60 * 1000',
    replace: '60 * 60 * 1000',
  },
  {
    name: 'a session never ends',
    file: 'packages/core/src/session/expiry.ts',
    find: 'return at >= sessionExpiresAt(life);',
    replace: 'return at < 0 && life !== undefined;',
  },
  {
    name: 'agents do not hear how a conversation of theirs goes on',
    file: 'packages/core/src/conversation/concerns.ts',
    find: '[seatHolder(state), state.lastAgentId]',
    replace: '[seatHolder(state)].slice(0, state === before ? 0 : 1)',
  },
];
