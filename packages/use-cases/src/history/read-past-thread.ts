import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import type { Reading } from '@rejoin/core/history/reading';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { type PastWanted, pastReading, type ReadingPorts } from './past-reading.ts';
import { type Page, readPage, type WantedPage } from './read-page.ts';

/** A stretch of a conversation, as somebody reads it who has no part in it now. */
export type PastThread = Page & {
  readonly row: Pick<FloorRow, 'conversationId' | 'sessionId' | 'guestName' | 'status' | 'sequence'>;
  /** What of it is for whoever reads. */
  readonly reading: Reading;
};

/** What was said in a conversation that somebody has no part in now. Neither its guest nor its agent learns of it. */
export async function readPastThread(
  ports: ReadingPorts & { readonly log: Pick<ConversationLog, 'readBack'> },
  { before, limit, ...wanted }: PastWanted & WantedPage,
): Promise<
  | { readonly type: 'thread'; readonly thread: PastThread }
  | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }
> {
  const found = await pastReading(ports, wanted);
  if (found === undefined) return { type: 'refused', refusal: 'notYourConversation' };
  const { state, reading } = found;
  const page = await readPage(ports.log, state, { limit, ...(before !== undefined && { before }) });
  const { conversationId, sessionId, guestName, status, sequence } = floorRow(state);
  const row = { conversationId, sessionId, guestName, status, sequence };
  return { type: 'thread', thread: { row, reading, ...page } };
}
