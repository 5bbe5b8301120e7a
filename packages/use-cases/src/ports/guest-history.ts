import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';

/** Where a list of what is over goes on: after the conversation that has been over since then. */
export type OverPlace = { readonly at: Instant; readonly conversationId: string };

/**
 * What else a guest has talked about. The same guest is whoever has the same session, or a session on which the same person has
 * signed in.
 */
export type GuestHistory = {
  /** The guest's conversations that are over, but for `except`; what has been over shortest comes first. At most `limit`. */
  over(
    sessionId: string,
    page: { readonly except: string; readonly after?: OverPlace; readonly limit: number },
  ): Promise<readonly ConversationState[]>;
  isSameGuest(sessionId: string, otherSessionId: string): Promise<boolean>;
  /** The entries of these types, oldest first, of those of the conversations that have any. */
  marks(
    conversationIds: readonly string[],
    types: readonly ConversationEvent['type'][],
  ): Promise<ReadonlyMap<string, readonly Entry[]>>;
};
