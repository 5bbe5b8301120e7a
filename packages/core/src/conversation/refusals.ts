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
  | 'offerStillOpen'
  | 'notYourConversation'
  | 'notConnected'
  | 'clearNotAllowed';

export type Decision =
  | { readonly type: 'events'; readonly events: readonly ConversationEvent[] }
  | { readonly type: 'refusal'; readonly refusal: ConversationRefusal };
