import type { Instant } from '../../instant.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import type { ConversationEvent } from '../events.ts';
import type { GuestMessage } from '../message.ts';
import { GUEST_TEXT_MAX_BYTES, isEmptyMessage, utf8Length } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { acceptsResponses } from '../validate-responses.ts';
import { flowAnswered, flowBegins, flowRejoined, wordsOf } from './flow.ts';
import { backInLine } from './wake.ts';

export function decideStart(state: ConversationState | undefined, command: CommandOf<'start'>, at: Instant): Decision {
  if (state !== undefined) return refuse('alreadyStarted');
  if (!command.licensed) return refuse('notLicensed');
  const { message } = command;
  return (
    badGuestMessage(message) ??
    events(
      started(command),
      { type: 'GuestMessaged', message },
      ...flowBegins({ ...command, attributes: message.customAttributes ?? {}, words: wordsOf(message) }, at),
    )
  );
}

export function decideJoin(state: ConversationState | undefined, command: CommandOf<'join'>, at: Instant): Decision {
  if (state !== undefined) return refuse('alreadyStarted');
  if (!command.licensed) return refuse('notLicensed');
  const { join } = command;
  return events(
    started(command),
    { type: 'GuestJoined', join },
    ...flowBegins({ ...command, attributes: join.customAttributes ?? {} }, at),
  );
}

/** In most states just a message; it wakes what is parked, answers the flow, and brings back what was left. */
export function decideMessage(state: ConversationState, command: CommandOf<'message'>, at: Instant): Decision {
  const { message, facts } = command;
  const bad = badGuestMessage(message);
  if (bad !== undefined) return bad;
  const messaged: ConversationEvent = { type: 'GuestMessaged', message };
  switch (state.status) {
    case 'disconnected':
      if (state.readOnly) return refuse('conversationReadOnly');
      return events(messaged, rejoined(state), ...flowRejoined(state, command, at));
    case 'parked':
      return events(messaged, backInLine(state, facts.queues, at));
    case 'inFlow':
      return events(messaged, ...flowAnswered(state, command, at));
    default:
      return events(messaged);
  }
}

export function decideClear({ allowed }: CommandOf<'clear'>): Decision {
  return allowed ? events({ type: 'Ended', reason: 'cleared' }) : refuse('clearNotAllowed');
}

function started(command: CommandOf<'start' | 'join'>): ConversationEvent {
  const { sessionId, deploymentId, sessionSeconds, guest, earlierConversationId, facts } = command;
  const { id: flowId, version: flowVersion } = facts.flow;
  return {
    type: 'Started',
    sessionId,
    deploymentId,
    flowId,
    flowVersion,
    sessionSeconds,
    ...(guest === undefined ? {} : { guest }),
    ...(earlierConversationId === undefined ? {} : { earlierConversationId }),
  };
}

function rejoined({ lastAgentId }: ConversationState): ConversationEvent {
  return { type: 'Rejoined', ...(lastAgentId === undefined ? {} : { lastAgentId }) };
}

function badGuestMessage(message: GuestMessage): Decision | undefined {
  if (isEmptyMessage(message)) return refuse('messageEmpty');
  if (utf8Length(message.text) > GUEST_TEXT_MAX_BYTES) return refuse('messageTooLong');
  return acceptsResponses(message.responses ?? []) ? undefined : refuse('structureInvalid');
}
