import { assertNever } from '../assert-never.ts';
import { namedQueueIds } from '../flow/flow.ts';
import type { FlowEffect } from '../flow/flow-effect.ts';
import type { FlowSituation } from '../flow/flow-input.ts';
import { runFlow } from '../flow/run-flow.ts';
import type { Instant } from '../instant.ts';
import { sessionExpired } from '../session/expiry.ts';
import type { ConversationCommand, FlowFacts } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import { lifeOf } from './life.ts';
import type { AgentMessage, GuestMessage } from './message.ts';
import { AGENT_TEXT_MAX_CHARACTERS, GUEST_TEXT_MAX_BYTES, isEmptyMessage, utf8Length } from './message.ts';
import type { ConversationRefusal, Decision } from './refusals.ts';
import type { ConversationState } from './state.ts';
import { validateContent } from './validate-content.ts';
import { acceptsResponses } from './validate-responses.ts';

/** Every command to a conversation that exists. */
type LaterCommand = Exclude<ConversationCommand, { type: 'start' | 'join' }>;
type CommandOf<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>;

/**
 * What follows from `command` in `state` at `at`: events to append, in order, or a refusal.
 * An empty list of events means that the command changes nothing and is not an error.
 */
export function decide(state: ConversationState | undefined, command: ConversationCommand, at: Instant): Decision {
  if (command.type === 'start') return decideStart(state, command, at);
  if (command.type === 'join') return decideJoin(state, command, at);
  if (state === undefined) return refuse('conversationEnded');
  if (state.status === 'ended') {
    return command.type === 'supersede' || command.type === 'expireSession' ? events() : refuse('conversationEnded');
  }
  return sessionExpired(lifeOf(state), at) ? decideTooLate(state, command, at) : decideInTime(state, command, at);
}

/** After the session's end: nothing new, and whatever is under way may end. */
function decideTooLate(state: ConversationState, command: LaterCommand, at: Instant): Decision {
  switch (command.type) {
    case 'message':
    case 'offer':
    case 'accept':
    case 'answer':
    case 'signIn':
      return refuse('sessionExpired');
    case 'supersede':
    case 'expireSession':
      return events({ type: 'Ended', reason: 'expired' });
    default:
      return decideInTime(state, command, at);
  }
}

function decideInTime(state: ConversationState, command: LaterCommand, at: Instant): Decision {
  switch (command.type) {
    case 'message':
      return decideMessage(state, command, at);
    case 'offer':
      return decideOffer(state, command, at);
    case 'accept':
      return decideAccept(state, command, at);
    case 'decline':
      return state.status === 'alerting' && state.agentId === command.agentId
        ? events({ type: 'Declined', agentId: command.agentId })
        : refuse('notOffered');
    case 'expireOffer':
      return decideExpiry(state, at);
    case 'answer':
      return decideAnswer(state, command);
    case 'disconnect':
      return (
        ownedBy(state, command.agentId) ??
        events({ type: 'Disconnected', agentId: command.agentId, notice: command.notice })
      );
    case 'signIn':
      return state.guest?.identityId === command.guest.identityId
        ? events()
        : events({ type: 'GuestSignedIn', guest: command.guest });
    case 'clear':
      return command.allowed ? events({ type: 'Ended', reason: 'cleared' }) : refuse('clearNotAllowed');
    case 'supersede':
      return events({ type: 'Ended', reason: 'superseded' });
    case 'expireSession':
      return events();
    default:
      return assertNever(command);
  }
}

function decideStart(state: ConversationState | undefined, command: CommandOf<'start'>, at: Instant): Decision {
  if (state !== undefined) return refuse('alreadyStarted');
  if (!command.licensed) return refuse('notLicensed');
  return (
    badGuestMessage(command.message) ??
    events(started(command), { type: 'GuestMessaged', message: command.message }, ...flowEvents(command.facts, at))
  );
}

function decideJoin(state: ConversationState | undefined, command: CommandOf<'join'>, at: Instant): Decision {
  if (state !== undefined) return refuse('alreadyStarted');
  if (!command.licensed) return refuse('notLicensed');
  return events(started(command), { type: 'GuestJoined', join: command.join }, ...flowEvents(command.facts, at));
}

function started(command: CommandOf<'start' | 'join'>): ConversationEvent {
  const { sessionId, deploymentId, sessionSeconds, guest, facts } = command;
  const { id: flowId, version: flowVersion } = facts.flow;
  const who = guest === undefined ? {} : { guest };
  return { type: 'Started', sessionId, deploymentId, flowId, flowVersion, sessionSeconds, ...who };
}

function decideMessage(state: ConversationState, command: CommandOf<'message'>, at: Instant): Decision {
  const bad = badGuestMessage(command.message);
  if (bad !== undefined) return bad;
  const messaged: ConversationEvent = { type: 'GuestMessaged', message: command.message };
  if (state.status !== 'disconnected') return events(messaged);
  if (state.readOnly) return refuse('conversationReadOnly');
  return events(messaged, ...rejoinEvents(state, command.facts, at));
}

/** A conversation that an agent had goes back to their queue and first of all to them; one that only a flow had runs the flow again. */
function rejoinEvents(state: ConversationState, facts: FlowFacts, at: Instant): ConversationEvent[] {
  if (state.lastAgentId === undefined || state.lastQueueId === undefined) {
    return [{ type: 'Rejoined' }, ...flowEvents(facts, at)];
  }
  return [
    { type: 'Rejoined', lastAgentId: state.lastAgentId },
    { type: 'Queued', queueId: state.lastQueueId, preferredAgentId: state.lastAgentId },
  ];
}

/** Runs the flow from its start. One that rests is over: no conversation waits for it. */
function flowEvents({ flow, schedules }: FlowFacts, at: Instant): ConversationEvent[] {
  const situation: FlowSituation = {
    at,
    schedules,
    queueIds: namedQueueIds(flow),
    availableAgentIds: [],
    attributes: {},
    channel: 'web',
    authenticated: false,
    returning: false,
  };
  const { effects, rest } = runFlow(flow, { type: 'begin' }, situation);
  return [...effects, ...(rest === undefined ? [] : [{ type: 'disconnect' as const }])].flatMap(eventsOfFlow);
}

function eventsOfFlow(effect: FlowEffect): ConversationEvent[] {
  switch (effect.type) {
    case 'say':
      return [
        {
          type: 'FlowMessaged',
          text: effect.text,
          ...(effect.content === undefined ? {} : { content: effect.content }),
        },
      ];
    case 'transferToQueue':
      return [{ type: 'Queued', queueId: effect.queueId }];
    case 'disconnect':
      return [{ type: 'Disconnected', notice: 'nothing' }];
    default:
      return [];
  }
}

function decideOffer(state: ConversationState, command: CommandOf<'offer'>, at: Instant): Decision {
  if (!command.licensed) return refuse('notLicensed');
  if (state.status !== 'waiting') return refuse('notWaiting');
  return events({
    type: 'Offered',
    agentId: command.agentId,
    until: at + command.alertingSeconds * 1000,
    reason: command.reason,
  });
}

function decideAccept(state: ConversationState, command: CommandOf<'accept'>, at: Instant): Decision {
  if (state.status === 'connected' && state.agentId === command.agentId) return events();
  if (state.status !== 'alerting' || state.agentId !== command.agentId) return refuse('notOffered');
  if (at >= state.until) return refuse('offerExpired');
  return events({ type: 'Accepted', agentId: command.agentId, agentName: command.agentName });
}

function decideExpiry(state: ConversationState, at: Instant): Decision {
  if (state.status !== 'alerting') return events();
  if (at < state.until) return refuse('offerStillOpen');
  return events({ type: 'Unanswered', agentId: state.agentId });
}

function decideAnswer(state: ConversationState, command: CommandOf<'answer'>): Decision {
  const notMine = ownedBy(state, command.agentId);
  if (notMine !== undefined) return notMine;
  const { agentId, agentName, message } = command;
  return badAgentMessage(message) ?? events({ type: 'AgentMessaged', agentId, agentName, message });
}

function ownedBy(state: ConversationState, agentId: string): Decision | undefined {
  if (state.status !== 'connected') return refuse('notConnected');
  return state.agentId === agentId ? undefined : refuse('notYourConversation');
}

function badGuestMessage(message: GuestMessage): Decision | undefined {
  if (isEmptyMessage(message)) return refuse('messageEmpty');
  if (utf8Length(message.text) > GUEST_TEXT_MAX_BYTES) return refuse('messageTooLong');
  return acceptsResponses(message.responses ?? []) ? undefined : refuse('structureInvalid');
}

function badAgentMessage(message: AgentMessage): Decision | undefined {
  const { text, attachments, content } = message;
  if (isEmptyMessage(message)) return refuse('messageEmpty');
  if (text.length > AGENT_TEXT_MAX_CHARACTERS) return refuse('messageTooLong');
  if (content === undefined) return undefined;
  const isSound = attachments.length === 0 && validateContent({ text, content }).length === 0;
  return isSound ? undefined : refuse('structureInvalid');
}

function events(...list: ConversationEvent[]): Decision {
  return { type: 'events', events: list };
}

function refuse(refusal: ConversationRefusal): Decision {
  return { type: 'refusal', refusal };
}
