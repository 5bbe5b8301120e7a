import type { Mutant } from './mutant.ts';

const CONVERSATION = 'packages/core/src/conversation';
const DECISIONS = `${CONVERSATION}/decisions`;
const EVOLVE = `${CONVERSATION}/evolve-leg.ts`;
const DEADLINE = `${CONVERSATION}/deadline.ts`;

/** In what becomes of a leg: put aside, handed on, taken over, left to silence, written up. */
export const LEGS: readonly Mutant[] = [
  {
    name: 'a colleague who accepts takes no seat',
    file: `${CONVERSATION}/seat.ts`,
    find: 'if (agentId === undefined || (before',
    replace: "if (before?.status === 'connected' || agentId === undefined || (before",
  },
  {
    name: 'what is parked keeps its seat',
    file: `${CONVERSATION}/seat.ts`,
    find: "state.status === 'alerting' || state.status === 'connected' ?",
    replace: "state.status === 'alerting' || state.status === 'connected' || state.status === 'parked' ?",
  },
  {
    name: 'an offer of another queue holds all the same',
    file: `${DECISIONS}/offer.ts`,
    find: "state.status !== 'waiting' || state.queueId !== queueId",
    replace: "state.status !== 'waiting' || queueId === ''",
  },
  {
    name: 'anybody takes what a colleague is asked for',
    file: `${DECISIONS}/offer.ts`,
    find: "if (state.transfer?.toAgentId !== agentId) return refuse('notOffered');",
    replace: "if (state.transfer === undefined) return refuse('notOffered');",
  },
  {
    name: 'a colleague takes what has rung out',
    file: `${DECISIONS}/offer.ts`,
    find: "if (at >= state.transfer.until) return refuse('offerExpired');",
    replace: '',
  },
  {
    name: 'a colleague who is asked is asked for good',
    file: `${DECISIONS}/wake.ts`,
    find: 'if (transfer !== undefined && at >= transfer.until)',
    replace: 'if (transfer !== undefined && at < 0)',
  },
  {
    name: 'a guest wakes nothing that is parked',
    file: `${DECISIONS}/guest.ts`,
    find: 'return events(messaged, backInLine(state, facts.queues, at));',
    replace: 'return events(messaged);',
  },
  {
    name: 'what is parked never comes back by itself',
    file: `${DECISIONS}/wake.ts`,
    find: 'return [backInLine(state, facts.queues, at)];',
    replace: 'return [];',
  },
  {
    name: 'what is parked comes back to anybody',
    file: `${DECISIONS}/wake.ts`,
    find: 'queuedEvent({ queueId, preferredAgentId: agentId, named: true, request,',
    replace: "queuedEvent({ queueId, request, ...(agentId === '' ? { preferredAgentId: agentId } : {}),",
  },
  {
    name: 'anybody takes back what is parked',
    file: `${DECISIONS}/agent.ts`,
    find: 'const isMine = agentLegOf(state)?.agentId === agentId;',
    replace: "const isMine = agentId !== '' && agentLegOf(state) !== undefined;",
  },
  {
    name: 'who hands it on keeps the leg',
    file: EVOLVE,
    find: "return { ...headAfterLeg(state, at), leg: state.leg + 1, status: 'inFlow' };",
    replace: "return { ...headOf(state), leg: state.leg + 1, status: 'inFlow' };",
  },
  {
    name: 'who loses it to a supervisor has nothing to write up',
    file: EVOLVE,
    find: 'return {\n    ...headAfterLeg(state, at),\n    leg: before === undefined',
    replace: 'return {\n    ...headOf(state),\n    leg: before === undefined',
  },
  {
    name: 'who loses it to a colleague of a supervisor’s choice has nothing to write up',
    file: EVOLVE,
    find: '...headAfterLeg(state, at),\n    leg: agentLegOf(state) === undefined',
    replace: '...headOf(state),\n    leg: agentLegOf(state) === undefined',
  },
  {
    name: 'what a supervisor sends to an agent rings at the supervisor',
    file: `${DECISIONS}/reassign.ts`,
    find: 'agentId: toAgentId,',
    replace: 'agentId: command.byId,',
  },
  {
    name: 'after-call work is done again and again',
    file: EVOLVE,
    find: 'wrapUps: state.wrapUps.filter(({ leg }) => leg !== event.leg)',
    replace: 'wrapUps: state.wrapUps',
  },
  {
    name: 'anybody writes up',
    file: 'packages/core/src/leg/wrap-up.ts',
    find: 'pending.leg === leg && pending.agentId === agentId',
    replace: "pending.leg === leg && agentId !== ''",
  },
  {
    name: 'what was written is lost when the time for it is up',
    file: EVOLVE,
    find: '? withWrapUp(lateWrapUps, wrapUpOf(state.wrapUps, event))',
    replace: '? lateWrapUps',
  },
  {
    name: 'after-call work never runs out',
    file: DEADLINE,
    find: 'return wrapUps.flatMap(({ until, leg }) => (until === undefined ?',
    replace: 'return wrapUps.flatMap(({ until, leg }) => (until === undefined || leg > 0 ?',
  },
  {
    name: 'silence ends before its time',
    file: 'packages/core/src/leg/inactivity.ts',
    find: 'Math.max(end, silenceEndsAt(warnedAt))',
    replace: 'warnedAt + WARNING_SECONDS * 500',
  },
  {
    name: 'silence counts from the connecting',
    file: DEADLINE,
    find: 'since: Math.max(latest.at, connectedAt),',
    replace: 'since: latest.at > 0 ? connectedAt : 0,',
  },
  {
    name: 'who waits too long stays',
    file: DEADLINE,
    find: 'return state.overflow === undefined ? [session]',
    replace: "return state.overflow === undefined || state.status === 'waiting' ? [session]",
  },
  {
    name: 'a flow waits for ever',
    file: DEADLINE,
    find: 'return state.rest === undefined ? [session]',
    replace: "return state.rest === undefined || state.status === 'inFlow' ? [session]",
  },
  {
    name: 'a guest sees what is whispered',
    file: 'packages/core/src/visibility/visible-to-guest.ts',
    find: "    case 'PlaceTold':\n    case 'Introduced':\n    case 'AgentMessaged':\n      return true;",
    replace:
      "    case 'PlaceTold':\n    case 'Introduced':\n    case 'Whispered':\n    case 'AgentMessaged':\n      return true;",
  },
  {
    name: 'a guest sees what is noted',
    file: 'packages/core/src/visibility/visible-to-guest.ts',
    find: "    case 'PlaceTold':\n    case 'Introduced':\n    case 'AgentMessaged':\n      return true;",
    replace:
      "    case 'PlaceTold':\n    case 'Introduced':\n    case 'Noted':\n    case 'AgentMessaged':\n      return true;",
  },
  {
    name: 'who has after-call work is not told',
    file: 'packages/core/src/inbox/list-owners.ts',
    find: ', ...afterwards]',
    replace: ']',
  },
];
