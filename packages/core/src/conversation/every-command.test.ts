import { expect, test } from 'vitest';
import type { ConversationCommand } from './commands.ts';
import type { Step } from './scenario.test-kit.ts';
import {
  accept,
  answer,
  disconnect,
  join,
  message,
  offer,
  play,
  start,
  strict,
  toStrict,
  wake,
  wrapUp,
} from './scenario.test-kit.ts';
import type { ConversationState } from './state.ts';

const asksFirst = {
  ...toStrict,
  flow: {
    ...toStrict.flow,
    start: 'ask',
    nodes: {
      ask: { type: 'waitForAnswer', timeoutSeconds: 600, retries: 0, next: 'care', timedOut: 'care' },
      care: { type: 'transferToQueue', queueId: 'care' },
    },
  },
} as const;
const connected: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara')];

/** How a conversation gets into each status; what is Mara's is hers. */
const GIVEN = {
  inFlow: [start('Hi', asksFirst)],
  waiting: [start('Hi', toStrict)],
  alerting: [start('Hi', toStrict), offer('mara', strict)],
  connected,
  parked: [...connected, { type: 'park', agentId: 'mara' }],
  disconnected: [...connected, disconnect('mara')],
  ended: [...connected, disconnect('mara'), { type: 'supersede' }],
} as const satisfies Record<ConversationState['status'], readonly Step[]>;

const guest = { identityId: 'ada', name: 'Ada' };
const queues = toStrict.queues;
/** One of each command, by Mara where an agent gives it; the alarm two hours later. */
const COMMANDS: Readonly<Record<ConversationCommand['type'], Step>> = {
  start: start('Hi', toStrict),
  join: join(),
  message: message('Still there?', asksFirst),
  offer: offer('mara', strict),
  accept: accept('mara'),
  decline: { type: 'decline', agentId: 'mara' },
  tellPlace: { type: 'tellPlace', place: 2, words: 'Number {{place}}', skillMatching: 'all' },
  answer: answer('mara'),
  disconnect: disconnect('mara'),
  park: { type: 'park', agentId: 'mara' },
  resume: { type: 'resume', agentId: 'mara', agentName: 'Mara' },
  transferToQueue: { type: 'transferToQueue', agentId: 'mara', queueId: 'returns', queues },
  transferToAgent: {
    type: 'transferToAgent',
    agentId: 'mara',
    toAgentId: 'jonas',
    available: true,
    alertingSeconds: 30,
  },
  cancelTransfer: { type: 'cancelTransfer', agentId: 'mara' },
  takeOver: { type: 'takeOver', byId: 'sol', byName: 'Sol', queues },
  reassignToQueue: { type: 'reassignToQueue', byId: 'sol', byName: 'Sol', queueId: 'returns', queues },
  reassignToAgent: { type: 'reassignToAgent', byId: 'sol', byName: 'Sol', toAgentId: 'jonas', available: true, queues },
  programMessage: { type: 'programMessage', byId: 'parcels', byName: 'Parcels', text: 'It is on its way' },
  programDisconnect: { type: 'programDisconnect', byId: 'parcels', byName: 'Parcels', notice: 'status' },
  whisper: { type: 'whisper', byId: 'sol', byName: 'Sol', text: 'Psst' },
  note: { type: 'note', agentId: 'mara', agentName: 'Mara', text: 'Is a dealer' },
  wrapUp: wrapUp('mara'),
  skipWrapUp: { type: 'skipWrapUp', agentId: 'mara', leg: 1 },
  flowCalled: { type: 'flowCalled', callId: 'call', outcome: { type: 'failed' }, facts: toStrict },
  wake: { after: 2 * 60 * 60 * 1000, command: wake(asksFirst) },
  signIn: { type: 'signIn', guest },
  clear: { type: 'clear', allowed: true },
  supersede: { type: 'supersede' },
};

type Row = Readonly<Record<ConversationState['status'], string>>;

/** What only comes about while an agent is connected. */
const whereConnected = (connected: string): Row => ({
  inFlow: '!notConnected',
  waiting: '!notConnected',
  alerting: '!notConnected',
  connected,
  parked: '!notConnected',
  disconnected: '!notConnected',
  ended: '!conversationEnded',
});

/** What only comes about while an agent has the conversation. */
const whereHeld = (event: string): Row => ({ ...whereConnected(event), parked: event });

/** What comes about whoever has the conversation, until it is over. */
const whereOpen = (event: string): Row => ({
  ...whereHeld(event),
  ...{ inFlow: event, waiting: event, alerting: event, disconnected: event },
});

const NEVER_AGAIN: Row = { ...whereOpen('!alreadyStarted'), ended: '!alreadyStarted' };

/** What follows from each command in each status: the events, `-` for nothing, or `!` and the refusal. */
const FOLLOWS: Readonly<Record<ConversationCommand['type'], Row>> = {
  start: NEVER_AGAIN,
  join: NEVER_AGAIN,
  message: {
    inFlow: 'GuestMessaged Queued',
    waiting: 'GuestMessaged',
    alerting: 'GuestMessaged',
    connected: 'GuestMessaged',
    parked: 'GuestMessaged Queued',
    disconnected: 'GuestMessaged Rejoined Queued',
    ended: '!conversationEnded',
  },
  offer: {
    inFlow: '!notWaiting',
    waiting: 'Offered',
    alerting: '!notWaiting',
    connected: '!notWaiting',
    parked: '!notWaiting',
    disconnected: '!notWaiting',
    ended: '!conversationEnded',
  },
  accept: {
    inFlow: '!notOffered',
    waiting: '!notOffered',
    alerting: 'Accepted',
    connected: '-',
    parked: '!notOffered',
    disconnected: '!notOffered',
    ended: '!conversationEnded',
  },
  decline: {
    inFlow: '!notOffered',
    waiting: '!notOffered',
    alerting: 'Declined',
    connected: '!notOffered',
    parked: '!notOffered',
    disconnected: '!notOffered',
    ended: '!conversationEnded',
  },
  tellPlace: {
    inFlow: '!notWaiting',
    waiting: 'PlaceTold',
    alerting: '!notWaiting',
    connected: '!notWaiting',
    parked: '!notWaiting',
    disconnected: '!notWaiting',
    ended: '!conversationEnded',
  },
  answer: whereConnected('AgentMessaged'),
  disconnect: {
    inFlow: '!notConnected',
    waiting: '!notConnected',
    alerting: '!notConnected',
    connected: 'Disconnected',
    parked: 'Disconnected',
    disconnected: '!notConnected',
    ended: '!conversationEnded',
  },
  park: whereConnected('Parked'),
  resume: {
    inFlow: '!notParked',
    waiting: '!notParked',
    alerting: '!notParked',
    connected: '-',
    parked: 'Resumed',
    disconnected: '!notParked',
    ended: '!conversationEnded',
  },
  transferToQueue: {
    inFlow: '!notConnected',
    waiting: '!notConnected',
    alerting: '!notConnected',
    connected: 'Transferred Queued',
    parked: 'Transferred Queued',
    disconnected: '!notConnected',
    ended: '!conversationEnded',
  },
  transferToAgent: whereConnected('TransferOffered'),
  cancelTransfer: whereConnected('!noTransfer'),
  takeOver: {
    inFlow: '!notConnected',
    waiting: 'TakenOver',
    alerting: 'TakenOver',
    connected: 'TakenOver',
    parked: 'TakenOver',
    disconnected: '!notConnected',
    ended: '!conversationEnded',
  },
  reassignToQueue: {
    inFlow: '!notConnected',
    waiting: 'Reassigned',
    alerting: 'Reassigned',
    connected: 'Reassigned',
    parked: 'Reassigned',
    disconnected: '!notConnected',
    ended: '!conversationEnded',
  },
  reassignToAgent: {
    inFlow: '!notConnected',
    waiting: 'Reassigned Offered',
    alerting: 'Reassigned Offered',
    connected: 'Reassigned Offered',
    parked: 'Reassigned Offered',
    disconnected: '!notConnected',
    ended: '!conversationEnded',
  },
  programMessage: whereOpen('ProgramMessaged'),
  programDisconnect: { ...whereOpen('Disconnected'), disconnected: '-' },
  whisper: whereHeld('Whispered'),
  note: whereHeld('Noted'),
  wrapUp: {
    inFlow: '!noWrapUp',
    waiting: '!noWrapUp',
    alerting: '!noWrapUp',
    connected: '!noWrapUp',
    parked: '!noWrapUp',
    disconnected: 'WrappedUp',
    ended: 'WrappedUp',
  },
  skipWrapUp: {
    inFlow: '!noWrapUp',
    waiting: '!noWrapUp',
    alerting: '!noWrapUp',
    connected: '!noWrapUp',
    parked: '!noWrapUp',
    disconnected: '!wrapUpMandatory',
    ended: '!wrapUpMandatory',
  },
  flowCalled: {
    inFlow: '-',
    waiting: '-',
    alerting: '-',
    connected: '-',
    parked: '-',
    disconnected: '-',
    ended: '!conversationEnded',
  },
  wake: {
    inFlow: 'Queued',
    waiting: 'Queued',
    alerting: 'Unanswered',
    connected: 'InactivityWarned',
    parked: '-',
    disconnected: '-',
    ended: '-',
  },
  signIn: {
    inFlow: 'GuestSignedIn',
    waiting: 'GuestSignedIn',
    alerting: 'GuestSignedIn',
    connected: 'GuestSignedIn',
    parked: 'GuestSignedIn',
    disconnected: 'GuestSignedIn',
    ended: '!conversationEnded',
  },
  clear: {
    inFlow: 'Ended',
    waiting: 'Ended',
    alerting: 'Ended',
    connected: 'Ended',
    parked: 'Ended',
    disconnected: 'Ended',
    ended: '!conversationEnded',
  },
  supersede: {
    inFlow: 'Ended',
    waiting: 'Ended',
    alerting: 'Ended',
    connected: 'Ended',
    parked: 'Ended',
    disconnected: 'Ended',
    ended: '-',
  },
};

test.each(Object.keys(COMMANDS) as ConversationCommand['type'][])('%s in every status', (type) => {
  const row = Object.fromEntries(
    Object.entries(GIVEN).map(([status, given]) => {
      const { events, refusal } = play([...given, COMMANDS[type]]);
      return [status, refusal === undefined ? events.map((event) => event.type).join(' ') || '-' : `!${refusal}`];
    }),
  );
  expect(row).toEqual(FOLLOWS[type]);
});
