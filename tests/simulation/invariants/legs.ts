import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { Truth } from '../world/truth.ts';
import type { Invariant } from './invariant.ts';

type Status = Truth['status'];

const ALIVE: readonly Status[] = ['inFlow', 'waiting', 'alerting', 'connected', 'parked', 'disconnected'];

/** In which statuses each thing may happen. */
const HAPPENS_IN: Record<Exclude<ConversationEvent['type'], 'Started'>, readonly Status[]> = {
  GuestJoined: ['inFlow'],
  GuestMessaged: ALIVE,
  GuestSignedIn: ALIVE,
  FlowMessaged: ['inFlow'],
  ProgramMessaged: ALIVE,
  FlowRested: ['inFlow'],
  AttributesSet: ['inFlow'],
  Queued: ['inFlow', 'waiting', 'parked'],
  Offered: ['waiting'],
  Accepted: ['alerting', 'connected'],
  Declined: ['alerting'],
  Unanswered: ['alerting'],
  PlaceTold: ['waiting'],
  Introduced: ['connected'],
  AgentMessaged: ['connected'],
  Whispered: ['waiting', 'alerting', 'connected', 'parked'],
  Noted: ['connected', 'parked'],
  Parked: ['connected'],
  Resumed: ['waiting', 'alerting', 'parked'],
  TransferOffered: ['connected'],
  TransferEnded: ['connected'],
  Transferred: ['waiting', 'alerting', 'connected', 'parked'],
  TakenOver: ['waiting', 'alerting', 'connected', 'parked'],
  Reassigned: ['waiting', 'alerting', 'connected', 'parked'],
  InactivityWarned: ['connected'],
  ReturnedToFlow: ['connected'],
  Disconnected: ['inFlow', 'waiting', 'alerting', 'connected', 'parked'],
  WrappedUp: [...ALIVE, 'ended'],
  WrapUpSkipped: [...ALIVE, 'ended'],
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
    name: 'only who is asked or has it does anything with it',
    onMoment(_scene, { before, entry: { event } }) {
      const doer = doerOf(event);
      if (doer === undefined || before === undefined) return undefined;
      return mayBeDoneBy(before, event.type).includes(doer) ? undefined : `${event.type} by somebody else`;
    },
  },
  {
    name: 'a supervisor takes it from whoever has it',
    onMoment(_scene, { before, entry: { event } }) {
      if (event.type !== 'TakenOver' || before === undefined || event.fromAgentId === before.owner) return undefined;
      return 'somebody else';
    },
  },
  {
    name: 'a supervisor moves it from whoever has it or is offered it, and it rings at nobody but whom they chose',
    onMoment(_scene, { before, after, entry: { event } }) {
      const rings = event.type === 'Offered' && event.byName !== undefined ? event.agentId : undefined;
      if (rings !== before?.sentTo) return 'it rings at somebody else, or at nobody';
      if (event.type !== 'Reassigned' || before === undefined) return undefined;
      if (event.fromAgentId !== (before.holder ?? before.owner)) return 'from somebody else';
      return after.owner === undefined && after.holder === undefined ? undefined : 'somebody still has it';
    },
  },
  {
    name: 'a leg leaves its agent the after-call work that its rules ask for',
    async whenCalm({ ledger, stored }) {
      const states = await stored.load([...ledger.pages.keys()]);
      return [...ledger.pages.values()].flatMap(({ truth }) => {
        const { conversationId } = truth;
        const wanted = workIn(truth);
        const found = workIn(states.get(conversationId) ?? { wrapUps: [] });
        return wanted === found ? [] : [`${found} of ${wanted} in ${conversationId}`];
      });
    },
  },
  {
    name: 'after-call work is done once, by whose leg it was',
    onMoment(_scene, { before, entry: { event } }) {
      if (event.type !== 'WrappedUp' && event.type !== 'WrapUpSkipped') return undefined;
      const { wrapUps = [], lateWrapUps = [] } = before ?? {};
      const due = event.type === 'WrappedUp' ? [...wrapUps, ...lateWrapUps] : wrapUps;
      const isDue = due.some(({ leg, agentId }) => leg === event.leg && agentId === event.agentId);
      return isDue ? undefined : `${event.type} of leg ${event.leg}`;
    },
  },
  {
    name: 'who writes after a leg has rejoined, and who writes to what is put aside brings it back',
    whenCalm: ({ ledger }) =>
      [...ledger.pages.values()].flatMap(({ truth }) => {
        const { conversationId, status, guestAt, disconnectedAt = guestAt, parkedAt } = truth;
        const isLeft =
          (status === 'disconnected' && guestAt > disconnectedAt) || (status === 'parked' && guestAt > parkedAt);
        return isLeft ? [conversationId] : [];
      }),
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
    name: 'only a program takes it from nobody or from somebody who is asked',
    onMoment(_scene, { before, entry: { event } }) {
      if (event.type !== 'Disconnected' || event.byId !== undefined) return undefined;
      return before?.status === 'waiting' || before?.status === 'alerting' ? `while ${before.status}` : undefined;
    },
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
      if (isOver(before, at) || (before.disconnectedAt !== undefined && time.now() - clockBackAt < CLOCK_MS))
        return undefined;
      const guest = guests.find(({ sessionId }) => sessionId === before.sessionId);
      const left = [...ledger.pages.values()].filter(
        ({ truth }) =>
          truth.sessionId === before.sessionId && truth.reason === 'superseded' && !isOver(truth, truth.lastAt),
      );
      return left.length > (guest?.begunAnew ?? 0) ? 'nobody wanted that' : undefined;
    },
  },
];

type Work = Pick<Truth['wrapUps'][number], 'leg' | 'agentId'> & { readonly until?: number | undefined };

/** After-call work that is to be done, and that which may still be done. */
function workIn({ wrapUps, lateWrapUps = [] }: { wrapUps: readonly Work[]; lateWrapUps?: readonly Work[] }): string {
  const words = (all: readonly Work[]) => all.map(({ leg, agentId, until }) => `${leg} ${agentId} ${until}`).join();
  return `${words(wrapUps)}, late ${words(lateWrapUps)}`;
}

function doerOf(event: ConversationEvent): string | undefined {
  if (event.type === 'Offered' || event.type === 'Introduced') return undefined;
  if (event.type === 'WrappedUp' || event.type === 'WrapUpSkipped') return undefined;
  if (event.type === 'TransferEnded') return event.toAgentId;
  return 'agentId' in event ? event.agentId : undefined;
}

function mayBeDoneBy({ status, holder, owner, askedAgentId }: Truth, type: ConversationEvent['type']) {
  if (type === 'Accepted') return [status === 'connected' ? askedAgentId : holder];
  if (type === 'TransferEnded') return [askedAgentId];
  if (type === 'Declined' || type === 'Unanswered') return [holder];
  return [owner];
}

/** Whether the time to rejoin may be over. */
function isOver({ disconnectedAt }: Truth, at: number): boolean {
  return disconnectedAt !== undefined && at > disconnectedAt + THREADING_MS - CLOCK_MS;
}

const THREADING_MS = 72 * 3_600_000;
/** How far clocks may go back. */
const CLOCK_MS = 4 * 60_000;
