import type { Entry } from '@rejoin/core/conversation/events';
import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import type { Reading } from '@rejoin/core/history/reading';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { type PastWanted, pastReading, type ReadingPorts } from './past-reading.ts';

/** A stretch of a conversation, as somebody reads it who has no part in it now. */
export type PastThread = {
  readonly row: Pick<FloorRow, 'conversationId' | 'sessionId' | 'guestName' | 'status' | 'sequence'>;
  /** What of it is for whoever reads. */
  readonly reading: Reading;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
};

type Page = {
  /** Only what came before this sequence; the latest when absent. */
  readonly before?: number;
  /** 1…500. */
  readonly limit: number;
};

/** What was said in a conversation that somebody has no part in now. Neither its guest nor its agent learns of it. */
export async function readPastThread(
  ports: ReadingPorts & { readonly log: Pick<ConversationLog, 'readBack'> },
  { before, limit, ...wanted }: PastWanted & Page,
): Promise<
  | { readonly type: 'thread'; readonly thread: PastThread }
  | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }
> {
  const found = await pastReading(ports, wanted);
  if (found === undefined) return { type: 'refused', refusal: 'notYourConversation' };
  const { state, reading } = found;
  const newestFirst = await ports.log.readBack(state.conversationId, {
    limit,
    ...(before === undefined ? {} : { before }),
  });
  // Read after the state, they may reach further than it.
  const entries = newestFirst.filter(({ sequence }) => sequence <= state.sequence).toReversed();
  const { conversationId, sessionId, guestName, status, sequence } = floorRow(state);
  const row = { conversationId, sessionId, guestName, status, sequence };
  return { type: 'thread', thread: { row, reading, entries, more: (entries[0]?.sequence ?? 1) > 1 } };
}
