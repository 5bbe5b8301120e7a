import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { Truth } from '../world/truth.ts';
import type { Invariant } from './invariant.ts';

type Status = Truth['status'];

const ALIVE: readonly Status[] = ['inFlow', 'waiting', 'alerting', 'connected', 'disconnected'];

/** In which statuses each thing may happen. */
const HAPPENS_IN: Record<Exclude<ConversationEvent['type'], 'Started'>, readonly Status[]> = {
  GuestJoined: ['inFlow'],
  GuestMessaged: ALIVE,
  GuestSignedIn: ALIVE,
  FlowMessaged: ['inFlow'],
  Queued: ['inFlow'],
  Offered: ['waiting'],
  Accepted: ['alerting'],
  Declined: ['alerting'],
  Unanswered: ['alerting'],
  AgentMessaged: ['connected'],
  Disconnected: ['inFlow', 'connected'],
  Rejoined: ['disconnected'],
  Ended: ALIVE,
};

export const LEGS: readonly Invariant[] = [
  {
    name: 'a leg goes its way: offered, accepted, ended with a reason',
    onMoment(_scene, { before, entry: { event } }) {
      if (event.type === 'Started') return before === undefined ? undefined : 'it starts twice';
      if (before !== undefined && HAPPENS_IN[event.type].includes(before.status)) return undefined;
      return `${event.type} while ${before?.status ?? 'not begun'}`;
    },
  },
  {
    name: 'only the agent at whom it rings or who has it does anything with it',
    onMoment(_scene, { before, entry: { event } }) {
      if (event.type === 'Offered' || !('agentId' in event) || event.agentId === undefined) return undefined;
      return before?.holder === event.agentId ? undefined : `${event.type} by somebody else`;
    },
  },
  {
    name: 'a session has one conversation at a time',
    onMoment({ ledger }, { after, entry: { event } }) {
      if (event.type !== 'Started') return undefined;
      const open = [...ledger.pages.values()].filter(
        ({ truth }) => truth.sessionId === after.sessionId && truth.status !== 'ended',
      );
      return open.length > 1 ? `${open.length} are open` : undefined;
    },
  },
  {
    name: 'what the agent ended for good takes no more messages',
    onMoment: (_scene, { before, entry: { event } }) =>
      event.type === 'GuestMessaged' && before?.readOnly ? 'a message' : undefined,
  },
  {
    name: 'what was cleared is over',
    whenCalm: ({ ledger, guests }) =>
      guests.flatMap(({ cleared }) => [...cleared].filter((id) => ledger.pages.get(id)?.truth.status !== 'ended')),
  },
  {
    name: 'a conversation that can be rejoined is left behind only when the guest wants that',
    onMoment({ ledger, guests, time, clockBackAt }, { before, after, entry: { at } }) {
      if (after.reason !== 'superseded' || before === undefined) return undefined;
      const isOver = before.disconnectedAt !== undefined && at > before.disconnectedAt + THREADING_MS - CLOCK_MS;
      if (isOver || (before.disconnectedAt !== undefined && time.now() - clockBackAt < CLOCK_MS)) return undefined;
      const guest = guests.find(({ sessionId }) => sessionId === before.sessionId);
      const left = [...ledger.pages.values()].filter(
        ({ truth }) => truth.sessionId === before.sessionId && truth.reason === 'superseded',
      );
      return left.length > (guest?.begunAnew ?? 0) ? 'nobody wanted that' : undefined;
    },
  },
];

const THREADING_MS = 72 * 3_600_000;
/** How far clocks may go back. */
const CLOCK_MS = 4 * 60_000;
