import type { ConversationEvent } from './events.ts';

/** Why a command on a conversation was refused. Each edge maps every one of them. */
export type ConversationRefusal =
  | 'alreadyStarted'
  | 'conversationEnded'
  | 'conversationReadOnly'
  /** The session's time is over. */
  | 'sessionExpired'
  | 'messageEmpty'
  | 'messageTooLong'
  /** Its structured content, or the guest's answer to such, breaks the rules. */
  | 'structureInvalid'
  | 'notLicensed'
  | 'notWaiting'
  | 'notOffered'
  | 'offerExpired'
  | 'notYourConversation'
  | 'notConnected'
  | 'notParked'
  /** The time named is not in the future, or too far in it. */
  | 'timeOutOfRange'
  /** The guest's session is over by then, and with it the conversation. */
  | 'sessionEndsBefore'
  | 'queueNotFound'
  | 'agentNotAvailable'
  /** It is with that agent, or waits in that queue, already. */
  | 'alreadyThere'
  /** Somebody else has it than who is said to have it. */
  | 'notTheHolder'
  /** It rings at a colleague already. */
  | 'transferUnderWay'
  | 'noTransfer'
  /** Nothing is left to do after that leg, or not for this agent. */
  | 'noWrapUp'
  /** The queue wants to know how the leg ended. */
  | 'wrapUpMandatory'
  | 'wrapUpCodeMissing'
  | 'wrapUpCodeUnknown'
  | 'textEmpty'
  | 'textTooLong'
  | 'clearNotAllowed';

export type Decision =
  | { readonly type: 'events'; readonly events: readonly ConversationEvent[] }
  | { readonly type: 'refusal'; readonly refusal: ConversationRefusal };

export function events(...list: ConversationEvent[]): Decision {
  return { type: 'events', events: list };
}

export function refuse(refusal: ConversationRefusal): Decision {
  return { type: 'refusal', refusal };
}
