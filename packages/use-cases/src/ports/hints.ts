import type { Instant } from '@rejoin/core/instant';

/**
 * What is true for a moment only. It is in no log and no outbox: whoever listens now hears it, nobody hears it later, and a line
 * that is down loses it.
 */
export type Hint =
  /** The guest is typing; for the agent who is connected. */
  | { readonly type: 'guestTyping'; readonly conversationId: string; readonly agentIds: readonly string[] }
  /** The agent is typing; for whoever watches, and for the guest where their session is named. What the agent sends from then on lies after `at`. */
  | {
      readonly type: 'agentTyping';
      readonly conversationId: string;
      readonly sessionId?: string;
      readonly at: Instant;
    }
  /** Somebody watches the conversation, or has stopped; for others who do. */
  | { readonly type: 'looking'; readonly conversationId: string; readonly personId: string; readonly gone?: true };

/** Tells hints to every gateway, this one as well, over the lines that news takes. */
export type Hints = {
  /** Never fails and never waits: a hint that can't be told is dropped. */
  tell(hint: Hint): void;
};
