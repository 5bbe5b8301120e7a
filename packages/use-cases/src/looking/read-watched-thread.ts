import type { Entry } from '@rejoin/core/conversation/events';
import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { Receipts } from '../ports/receipts.ts';

/** A conversation as somebody reads it who has no part in it. */
export type WatchedThread = {
  readonly row: FloorRow;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
  readonly delivered: number;
};

export type WatchPorts = {
  readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
  readonly receipts: Receipts;
};

type Page = {
  /** Only what came before this sequence; the latest when absent. */
  readonly before?: number;
  /** 1…500. */
  readonly limit: number;
};

/** What has been said in any conversation. Neither guest nor agent learns of it. */
export async function readWatchedThread(
  ports: WatchPorts,
  { conversationId, ...page }: Page & { readonly conversationId: string },
): Promise<
  | { readonly type: 'thread'; readonly thread: WatchedThread }
  | { readonly type: 'refused'; readonly refusal: 'conversationNotFound' }
> {
  const state = (await ports.log.load([conversationId])).get(conversationId);
  if (state === undefined) return { type: 'refused', refusal: 'conversationNotFound' };
  const [newestFirst, delivered] = await Promise.all([
    ports.log.readBack(conversationId, page),
    ports.receipts.delivered([conversationId]),
  ]);
  // Read after the state, they may reach further than it.
  const entries = newestFirst.filter(({ sequence }) => sequence <= state.sequence).toReversed();
  const more = (entries[0]?.sequence ?? 1) > 1;
  const thread = { row: floorRow(state), entries, more, delivered: delivered.get(conversationId) ?? 0 };
  return { type: 'thread', thread };
}
