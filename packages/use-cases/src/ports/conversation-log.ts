import type { Concerns } from '@rejoin/core/conversation/concerns';
import type { Entry } from '@rejoin/core/conversation/events';
import type { SeatTaken } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';

/** A message that is stored once, and its place in the log. */
export type OnceAt = {
  /** At most 200 characters. */
  readonly key: string;
  readonly sequence: number;
};

/** One or more decisions on a conversation to make durable. */
export type Append = {
  readonly conversationId: string;
  /** The sequence the first decision was made on; 0 for a new conversation. */
  readonly expected: number;
  /** At least one; the first has sequence `expected + 1`. */
  readonly entries: readonly Entry[];
  /** The state after the last of them; kept on the conversation's row. */
  readonly state: ConversationState;
  /** Whose screens it touches; goes out as news in the same transaction. */
  readonly concerns: Concerns;
  /** The messages among the entries that are stored once under a key, however often they are sent. */
  readonly once: readonly OnceAt[];
  /** The agent who has to have room for one more, and whether they have to be on queue. */
  readonly takesSeat?: SeatTaken;
};

export type AppendOutcome =
  | { readonly type: 'appended' }
  /** Somebody else appended first, began the session's conversation first, or erased the session: load again and decide again. */
  | { readonly type: 'conflict' }
  /** One of the keys was stored before: this is where. Nothing was appended. */
  | { readonly type: 'repeated'; readonly conversationId: string; readonly sequence: number }
  /** The agent has no room, or is not on queue and has to be. Nothing was appended. */
  | { readonly type: 'noSeat' };

/**
 * The append-only logs of all conversations with the evolved state beside each.
 * A session has at most one conversation that has not ended or been superseded by a later one.
 */
export type ConversationLog = {
  /** The states of those that exist. */
  load(conversationIds: readonly string[]): Promise<ReadonlyMap<string, ConversationState>>;
  /**
   * Makes each append durable or refuses it; one transaction for all, each judged on its own. A batch has at most one append
   * for a conversation and no key twice. Outcomes come in the order of the batch. Rejects when none of them was stored.
   */
  append(batch: readonly Append[]): Promise<readonly AppendOutcome[]>;
  /** Where the messages with these `once` keys are stored, of those that are. */
  whereStored(keys: readonly string[]): Promise<ReadonlyMap<string, StoredAt>>;
  /** The entries after each position, oldest first, at most `limit` for each conversation (1…1000). */
  readForward(positions: readonly Position[], limit: number): Promise<ReadonlyMap<string, readonly Entry[]>>;
  /** The entries before `before` (all when absent), newest first, at most `limit` (1…1000). */
  readBack(
    conversationId: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly Entry[]>;
  /** One page of what the guest of a session may see, newest first, over all their conversations that have not ended. */
  guestPage(sessionId: string, page: { readonly size: number; readonly number: number }): Promise<GuestPage>;
  /** The session's conversation that a message would go to: the latest that has not ended. */
  currentOf(sessionId: string): Promise<ConversationState | undefined>;
  /** Conversations whose deadline is at or before `at`, the most overdue first. */
  due(at: number, limit: number): Promise<readonly ConversationState[]>;
};

export type StoredAt = { readonly conversationId: string; readonly sequence: number };

export type Position = { readonly conversationId: string; readonly after: number };

export type GuestPage = {
  readonly entries: readonly { readonly conversationId: string; readonly entry: Entry }[];
  /** How many there are over all pages. */
  readonly total: number;
};
