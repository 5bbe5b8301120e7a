import type { Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { ConversationLog } from '../ports/conversation-log.ts';

export type WantedPage = {
  /** Only what came before this sequence; the latest when absent. */
  readonly before?: number;
  /** 1…500. */
  readonly limit: number;
};

export type Page = {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
};

/**
 * A page of a conversation as it was when its state was read, by which whoever reads is judged: what has been written since
 * may be for others.
 */
export async function readPage(
  log: Pick<ConversationLog, 'readBack'>,
  { conversationId, sequence }: Pick<ConversationState, 'conversationId' | 'sequence'>,
  { before = sequence + 1, limit }: WantedPage,
): Promise<Page> {
  const newestFirst = await log.readBack(conversationId, { limit, before: Math.min(before, sequence + 1) });
  const entries = newestFirst.toReversed();
  return { entries, more: (entries[0]?.sequence ?? 1) > 1 };
}
