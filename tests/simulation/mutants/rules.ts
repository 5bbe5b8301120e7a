import type { Mutant } from './mutant.ts';

const DECISIONS = 'packages/core/src/conversation/decisions';
const EVOLVE = 'packages/core/src/conversation/evolve-leg.ts';
const DEADLINE = 'packages/core/src/conversation/deadline.ts';
const ASSIGN = 'packages/core/src/routing/assign.ts';

/** In what may happen. */
export const RULES: readonly Mutant[] = [
  {
    name: 'an offer is accepted after its time',
    file: `${DECISIONS}/offer.ts`,
    find: "if (at >= state.until) return refuse('offerExpired');",
    replace: '',
  },
  {
    name: 'an offer never ends',
    file: `${DECISIONS}/wake.ts`,
    find: "return [{ type: 'Unanswered', agentId: state.agentId }];",
    replace: 'return [];',
  },
  {
    name: 'anybody accepts what rings',
    file: `${DECISIONS}/offer.ts`,
    find: "if (state.status !== 'alerting' || state.agentId !== agentId) return refuse('notOffered');",
    replace: "if (state.status !== 'alerting') return refuse('notOffered');",
  },
  {
    name: 'anybody answers and disconnects',
    file: `${DECISIONS}/owner.ts`,
    find: "return state.agentId === agentId ? undefined : refuse('notYourConversation');",
    replace: "return agentId === '' ? refuse('notYourConversation') : undefined;",
  },
  {
    name: 'a conversation that is read-only takes messages',
    file: `${DECISIONS}/guest.ts`,
    find: "if (state.readOnly) return refuse('conversationReadOnly');",
    replace: '',
  },
  {
    name: 'who comes back does not rejoin',
    file: `${DECISIONS}/guest.ts`,
    find: 'return events(messaged, rejoined(state), ...flowRejoined(state, command, at));',
    replace: 'return events(messaged);',
  },
  {
    name: 'who comes back is not asked for their last agent',
    file: `${DECISIONS}/flow.ts`,
    find: 'const last = state?.lastAgentId === undefined ? {} : { preferredAgentId: state.lastAgentId };',
    replace: 'const last = {};',
  },
  {
    name: 'a disconnect leaves the seat taken',
    file: EVOLVE,
    find: "return { ...head, status: 'disconnected', disconnectedAt: at, readOnly: event.notice === 'readOnly', request };",
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
    find: 'Math.max(now, (state?.lastAt ?? 0) + 1, (toldAt ?? 0) + 1)',
    replace: 'now',
  },
  {
    name: 'the last seat is never given',
    file: 'packages/core/src/routing/seat-heap.ts',
    find: 'if (load < capacity && (found',
    replace: 'if (load < capacity - 1 && (found',
  },
  {
    name: 'the last agent is not asked first',
    file: ASSIGN,
    find: 'if (isFree && mayHaveItBack(waiting, last.candidate, policy))',
    replace: "if (isFree && waiting.queueId === '')",
  },
  {
    name: 'the alarm goes off before the offer is over',
    file: DEADLINE,
    find: "{ at: state.until, about: 'offer',",
    replace: "{ at: state.until - 3000, about: 'offer',",
  },
  {
    name: 'a guest sees what is not for them',
    file: 'packages/core/src/visibility/visible-to-guest.ts',
    find: "return event.notice !== 'nothing';",
    replace: "return event.notice !== 'status';",
  },
  {
    name: 'a freed seat wakes nobody',
    file: 'packages/core/src/routing/routing-call.ts',
    find: 'const freed = held !== undefined && seatHolder(after) !== held ? [held] : [];',
    replace: 'const freed: string[] = [];',
  },
  {
    name: 'a conversation can be rejoined for an hour only',
    file: 'packages/core/src/conversation/threading.ts',
    find: 'state.disconnectedAt + threadingMinutes * 60_000',
    replace: 'state.disconnectedAt + threadingMinutes * 10',
  },
  {
    name: 'a session never ends',
    file: 'packages/core/src/session/expiry.ts',
    find: 'return lastActivityAt + durationSeconds * 1000;',
    replace: 'return lastActivityAt + durationSeconds * 1_000_000;',
  },
  {
    name: 'agents do not hear how a conversation of theirs goes on',
    file: 'packages/core/src/conversation/concerns.ts',
    find: '[...listOwners(state), state.lastAgentId]',
    replace: '(state === before ? [] : listOwners(state))',
  },
  {
    name: 'routing asks somebody without a line',
    file: 'packages/core/src/routing/choose-agent.ts',
    find: "return routingStatus === 'onQueue' && noLine === undefined;",
    replace: "return routingStatus === 'onQueue' && (noLine ?? true);",
  },
];
