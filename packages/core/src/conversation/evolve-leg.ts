import { assertNever } from '../assert-never.ts';
import type { Instant } from '../instant.ts';
import { NO_LEG_RULES } from '../leg/leg-rules.ts';
import { withWrapUp, wrapUpOf } from '../leg/wrap-up.ts';
import { NO_REQUEST } from '../routing/request.ts';
import type { ConversationEvent, TalkEvent } from './events.ts';
import { agentLegOf, headAfterLeg, headOf } from './head.ts';
import type { AgentLeg, Alerting, ConversationHead, ConversationState, Waiting } from './state.ts';
import { MAX_PASSES } from './state.ts';

/** Who has the conversation, where it waits, and what becomes of that. */
type LegEvent = Exclude<ConversationEvent, TalkEvent | { type: 'Started' }>;
type LegEventOf<T extends LegEvent['type']> = Extract<LegEvent, { type: T }>;

const TALK: Readonly<Record<TalkEvent['type'], true>> = {
  GuestJoined: true,
  GuestMessaged: true,
  GuestSignedIn: true,
  AttributesSet: true,
  FlowMessaged: true,
  AgentMessaged: true,
  ProgramMessaged: true,
  Whispered: true,
  Noted: true,
  Introduced: true,
};

export function isLegEvent(event: Exclude<ConversationEvent, { type: 'Started' }>): event is LegEvent {
  return !(event.type in TALK);
}

/** The state after what happened to the leg. Throws on an event that the rules can't have decided on in this state. */
export function evolveLeg(state: ConversationState, event: LegEvent, at: Instant): ConversationState {
  switch (event.type) {
    case 'FlowRested':
      return { ...headOf(state), status: 'inFlow', rest: event.rest };
    case 'Queued':
      return queued(state, event, at);
    case 'Offered':
    case 'Declined':
    case 'Unanswered':
    case 'PlaceTold':
      return evolveWait(state, event, at);
    case 'Accepted':
      return accepted(state, event, at);
    case 'TransferOffered': {
      const { toAgentId, until } = event;
      return { ...inStatus(state, 'connected', event), transfer: { toAgentId, until, offeredAt: at } };
    }
    case 'TransferEnded': {
      const { transfer: _, ...connected } = inStatus(state, 'connected', event);
      return connected;
    }
    case 'InactivityWarned':
      return { ...inStatus(state, 'connected', event), warnedAt: at };
    case 'Parked': {
      const leg = legIn(inStatus(state, 'connected', event));
      return {
        ...headOf(state),
        ...leg,
        status: 'parked',
        parkedAt: at,
        ...(event.until === undefined ? {} : { until: event.until }),
      };
    }
    case 'Resumed':
      return { ...headOf(state), ...legOf(state, event), connectedAt: at, status: 'connected' };
    case 'TakenOver':
      return takenOver(state, event, at);
    case 'Reassigned':
      return reassigned(state, event, at);
    case 'Transferred':
    case 'ReturnedToFlow':
      return { ...headAfterLeg(state, at), leg: state.leg + 1, status: 'inFlow' };
    case 'Rejoined':
      return { ...headOf(state), leg: state.leg + 1, status: 'inFlow' };
    case 'WrappedUp':
    case 'WrapUpSkipped':
      return wrapUpOver(state, event);
    case 'Disconnected': {
      const head = headAfterLeg(state, at, event.wrapUpRequested);
      const { request = NO_REQUEST } = agentLegOf(state) ?? ('request' in state ? state : {});
      return { ...head, status: 'disconnected', disconnectedAt: at, readOnly: event.notice === 'readOnly', request };
    }
    case 'Ended':
      return { ...headAfterLeg(state, at), status: 'ended', endedAt: at, reason: event.reason };
    default:
      return assertNever(event);
  }
}

function queued(state: ConversationState, event: LegEventOf<'Queued'>, at: Instant): ConversationState {
  const { queueId, preferredAgentId: agentId, reservedUntil, named, request = NO_REQUEST, overflow, because } = event;
  const parked = agentLegOf(state);
  const isMoved = because === 'overflow' && state.status === 'waiting';
  return {
    ...headOf(state),
    lastQueueId: queueId,
    status: 'waiting',
    queueId,
    waitingSince: isMoved ? state.waitingSince : at,
    request,
    passes: [],
    ...(agentId === undefined
      ? {}
      : { lastAgent: { agentId, ...(reservedUntil === undefined ? {} : { reservedUntil }), ...(named && { named }) } }),
    ...(overflow === undefined ? {} : { overflow }),
    ...(parked === undefined ? {} : { parked: legIn(parked) }),
  };
}

function evolveWait(
  state: ConversationState,
  event: LegEventOf<'Offered' | 'Declined' | 'Unanswered' | 'PlaceTold'>,
  at: Instant,
): ConversationState {
  switch (event.type) {
    case 'Offered': {
      const { agentId, reason, until, rules = NO_LEG_RULES, byName } = event;
      return {
        ...inStatus(state, 'waiting', event),
        status: 'alerting',
        agentId,
        reason,
        rules,
        offeredAt: at,
        until,
        ...(byName === undefined ? {} : { byName }),
      };
    }
    case 'Declined':
    case 'Unanswered':
      return { ...headOf(state), ...waitingAgain(inStatus(state, 'alerting', event), at) };
    case 'PlaceTold':
      return { ...inStatus(state, 'waiting', event), placeTold: { place: event.place, at } };
  }
}

/** From the line, or from the colleague who asked. A parked leg that somebody else takes ends with that. */
function accepted(state: ConversationState, event: LegEventOf<'Accepted'>, at: Instant): ConversationState {
  const { agentId, agentName } = event;
  if (state.status === 'connected') {
    const { queueId, request, rules } = state;
    const head = { ...headAfterLeg(state, at), leg: state.leg + 1, lastAgentId: agentId };
    return { ...head, status: 'connected', queueId, agentId, agentName, connectedAt: at, request, rules };
  }
  const { queueId, request, rules, parked } = inStatus(state, 'alerting', event);
  if (parked?.agentId === agentId) return { ...headOf(state), ...parked, connectedAt: at, status: 'connected' };
  const head = headOf(state);
  const after: ConversationHead = parked === undefined ? head : { ...headAfterLeg(state, at), leg: state.leg + 1 };
  return {
    ...after,
    lastAgentId: agentId,
    status: 'connected',
    queueId,
    agentId,
    agentName,
    connectedAt: at,
    request,
    rules,
  };
}

function takenOver(state: ConversationState, event: LegEventOf<'TakenOver'>, at: Instant): ConversationState {
  const { byId, byName, queueId, rules } = event;
  const before = agentLegOf(state);
  const request = before?.request ?? ('request' in state ? state.request : NO_REQUEST);
  return {
    ...headAfterLeg(state, at),
    leg: before === undefined ? state.leg : state.leg + 1,
    lastAgentId: byId,
    lastQueueId: queueId,
    status: 'connected',
    queueId,
    agentId: byId,
    agentName: byName,
    connectedAt: at,
    request,
    rules,
  };
}

/** What waits already goes on waiting since then; whom it is taken from rests from it as if they had let it pass. */
function reassigned(state: ConversationState, event: LegEventOf<'Reassigned'>, at: Instant): ConversationState {
  const { fromAgentId, queueId, request, overflow } = event;
  const waits = state.status === 'waiting' || state.status === 'alerting';
  return {
    ...headAfterLeg(state, at),
    leg: agentLegOf(state) === undefined ? state.leg : state.leg + 1,
    lastQueueId: queueId,
    status: 'waiting',
    queueId,
    waitingSince: waits ? state.waitingSince : at,
    request,
    passes: fromAgentId === undefined ? [] : [{ agentId: fromAgentId, at }],
    ...(overflow === undefined ? {} : { overflow }),
  };
}

function waitingAgain(alerting: Alerting, at: Instant): Waiting {
  const { queueId, waitingSince, request, lastAgent, overflow, parked, placeTold } = alerting;
  return {
    status: 'waiting',
    queueId,
    waitingSince,
    request,
    passes: [...alerting.passes, { agentId: alerting.agentId, at }].slice(-MAX_PASSES),
    ...(lastAgent === undefined ? {} : { lastAgent }),
    ...(overflow === undefined ? {} : { overflow }),
    ...(parked === undefined ? {} : { parked }),
    ...(placeTold === undefined ? {} : { placeTold }),
  };
}

function wrapUpOver(state: ConversationState, event: LegEventOf<'WrappedUp' | 'WrapUpSkipped'>): ConversationState {
  const { lateWrapUps = [], ...rest } = state;
  const late =
    'mayFollow' in event
      ? withWrapUp(lateWrapUps, wrapUpOf(state.wrapUps, event))
      : lateWrapUps.filter(({ leg }) => leg !== event.leg);
  return {
    ...rest,
    wrapUps: state.wrapUps.filter(({ leg }) => leg !== event.leg),
    ...(late.length === 0 ? {} : { lateWrapUps: late }),
  };
}

function legOf(state: ConversationState, event: LegEvent): AgentLeg {
  const leg = agentLegOf(state);
  if (leg === undefined) throw new Error(`${event.type} can't follow status ${state.status}`);
  return legIn(leg);
}

function legIn({ queueId, agentId, agentName, connectedAt, request, rules }: AgentLeg): AgentLeg {
  return { queueId, agentId, agentName, connectedAt, request, rules };
}

function inStatus<S extends ConversationState['status']>(
  state: ConversationState,
  status: S,
  event: LegEvent,
): Extract<ConversationState, { status: S }> {
  if (state.status !== status) throw new Error(`${event.type} can't follow status ${state.status}`);
  return state as Extract<ConversationState, { status: S }>;
}
