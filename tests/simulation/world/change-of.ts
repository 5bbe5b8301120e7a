import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { Truth } from './truth.ts';

type Change = Partial<Truth>;

/** After-call work of a conversation that is kept at most. */
const WRAP_UPS_MAX = 5;

/** What an event makes of a conversation, told once more and in other words than the rules'. */
export function changeOf(before: Truth, event: ConversationEvent, at: number): Change {
  switch (event.type) {
    case 'GuestMessaged':
      return { activeAt: at, guestAt: at };
    case 'FlowMessaged':
    case 'ProgramMessaged':
    case 'AgentMessaged':
      return { activeAt: at };
    case 'FlowRested':
      return { status: 'inFlow', dues: { flow: event.rest.until } };
    case 'Queued':
      return queued(before, event);
    case 'Offered':
      return {
        status: 'alerting',
        holder: event.agentId,
        sentTo: undefined,
        dues: { offer: event.until, ...overflowOf(before) },
        offered: event.rules,
      };
    case 'Declined':
    case 'Unanswered': {
      const passes = [...before.passes, { agentId: event.agentId, at }];
      return { status: 'waiting', holder: undefined, dues: overflowOf(before), passes };
    }
    case 'Accepted':
      return taken(before, event.agentId, at);
    case 'TakenOver':
      return { ...taken(before, event.byId, at), rules: event.rules, queueId: event.queueId };
    case 'Reassigned':
      return reassigned(before, event, at);
    case 'WrappedUp':
    case 'WrapUpSkipped':
      return wrapUpOver(before, event);
    default:
      return { ...changeOfLeg(before, event, at) };
  }
}

/** Done, or given up; what nobody has done in time may still be done. */
function wrapUpOver(
  { wrapUps, lateWrapUps }: Truth,
  event: Extract<ConversationEvent, { type: 'WrappedUp' | 'WrapUpSkipped' }>,
): Change {
  const others = (all: Truth['wrapUps']) => all.filter(({ leg }) => leg !== event.leg);
  const missed = event.type === 'WrapUpSkipped' && event.because === 'time';
  const late = missed ? wrapUps.filter(({ leg }) => leg === event.leg) : [];
  return { wrapUps: others(wrapUps), lateWrapUps: [...others(lateWrapUps), ...late].slice(-WRAP_UPS_MAX) };
}

function changeOfLeg(before: Truth, event: ConversationEvent, at: number): Change {
  switch (event.type) {
    case 'TransferOffered':
      return { askedAgentId: event.toAgentId, dues: { transfer: event.until } };
    case 'InactivityWarned':
      return { warnedAt: at };
    case 'TransferEnded':
      return { askedAgentId: undefined, dues: {} };
    case 'Parked':
      return {
        status: 'parked',
        holder: undefined,
        parkedAt: at,
        dues: event.until === undefined ? {} : { park: event.until },
      };
    case 'Resumed':
      return { status: 'connected', holder: event.agentId, dues: {}, passes: [], connectedAt: at };
    case 'Transferred':
      return { ...legOver(before, at), status: 'inFlow', leg: before.leg + 1, preferred: undefined };
    case 'ReturnedToFlow':
      return { ...legOver(before, at), status: 'inFlow', leg: before.leg + 1, preferred: before.lastAgentId };
    case 'Rejoined':
      return {
        status: 'inFlow',
        leg: before.leg + 1,
        disconnectedAt: undefined,
        readOnly: false,
        preferred: before.lastAgentId,
      };
    case 'Disconnected':
      return {
        ...legOver(before, at, event.wrapUpRequested),
        status: 'disconnected',
        disconnectedAt: at,
        readOnly: event.notice === 'readOnly',
      };
    case 'Ended':
      return { ...legOver(before, at), status: 'ended', reason: event.reason };
    default:
      return {};
  }
}

function queued(before: Truth, event: Extract<ConversationEvent, { type: 'Queued' }>): Change {
  return {
    status: 'waiting',
    queueId: event.queueId,
    passes: [],
    holder: undefined,
    reservedUntil: event.reservedUntil,
    dues: event.overflow === undefined ? {} : { overflow: event.overflow.at },
    ...(event.because === 'resumed' && { preferred: before.owner }),
  };
}

function reassigned(before: Truth, event: Extract<ConversationEvent, { type: 'Reassigned' }>, at: number): Change {
  const { fromAgentId, toAgentId, queueId, overflow } = event;
  return {
    ...legOver(before, at),
    leg: before.owner === undefined ? before.leg : before.leg + 1,
    status: 'waiting',
    queueId,
    sentTo: toAgentId,
    passes: fromAgentId === undefined ? [] : [{ agentId: fromAgentId, at }],
    preferred: undefined,
    reservedUntil: undefined,
    dues: overflow === undefined ? {} : { overflow: overflow.at },
  };
}

/** Somebody has it now; if it was another's leg, that one is over. */
function taken(before: Truth, agentId: string, at: number): Change {
  const isNew = before.owner !== undefined && before.owner !== agentId;
  return {
    ...(isNew && { ...legOver(before, at), leg: before.leg + 1 }),
    ...(before.status === 'alerting' && before.owner !== agentId && { rules: before.offered }),
    connectedAt: at,
    status: 'connected',
    holder: agentId,
    owner: agentId,
    askedAgentId: undefined,
    lastAgentId: agentId,
    dues: {},
    preferred: undefined,
    passes: [],
  };
}

function legOver(before: Truth, at: number, requested = false): Change {
  const { owner, rules, leg } = before;
  const over = { holder: undefined, owner: undefined, askedAgentId: undefined, dues: {} };
  if (owner === undefined || rules === undefined) return over;
  const { prompt, timeoutSeconds } = rules.wrapUp;
  if (prompt === 'onRequest' && !requested) return over;
  const ends = prompt === 'timeout' || prompt === 'onRequest';
  const due = { leg, agentId: owner, until: ends ? at + timeoutSeconds * 1000 : undefined };
  return { ...over, wrapUps: [...before.wrapUps, due].slice(-WRAP_UPS_MAX) };
}

function overflowOf({ dues: { overflow } }: Truth): Truth['dues'] {
  return overflow === undefined ? {} : { overflow };
}
