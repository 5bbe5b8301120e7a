import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import { type Page, readPage, type WantedPage } from '../history/read-page.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { Receipts } from '../ports/receipts.ts';

/** A conversation as somebody reads it who has no part in it. */
export type WatchedThread = Page & {
  readonly row: FloorRow;
  readonly delivered: number;
};

export type WatchPorts = {
  readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
  readonly receipts: Receipts;
};

/** What has been said in any conversation. Neither guest nor agent learns of it. */
export async function readWatchedThread(
  ports: WatchPorts,
  { conversationId, ...wanted }: WantedPage & { readonly conversationId: string },
): Promise<
  | { readonly type: 'thread'; readonly thread: WatchedThread }
  | { readonly type: 'refused'; readonly refusal: 'conversationNotFound' }
> {
  const state = (await ports.log.load([conversationId])).get(conversationId);
  if (state === undefined) return { type: 'refused', refusal: 'conversationNotFound' };
  const [page, delivered] = await Promise.all([
    readPage(ports.log, state, wanted),
    ports.receipts.delivered([conversationId]),
  ]);
  const thread = { row: floorRow(state), ...page, delivered: delivered.get(conversationId) ?? 0 };
  return { type: 'thread', thread };
}
