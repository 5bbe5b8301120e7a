import type { ConversationState } from '@rejoin/core/conversation/state';
import { type Reader, type Reading, readingOf } from '@rejoin/core/history/reading';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestHistory } from '../ports/guest-history.ts';
import type { MessageSearch } from '../ports/message-search.ts';

export type ReadingPorts = {
  readonly log: Pick<ConversationLog, 'load'>;
  readonly history: GuestHistory;
  readonly search: Pick<MessageSearch, 'legIn'>;
};

/** What somebody wants to read, and the conversation of the same guest that is in front of them, where there is one. */
export type PastWanted = {
  readonly reader: Reader;
  readonly conversationId: string;
  readonly besideId?: string;
};

/** How the reader may read the conversation; `undefined`: not at all, or there is none. */
export async function pastReading(
  { log, history, search }: ReadingPorts,
  { reader, conversationId, besideId }: PastWanted,
): Promise<{ readonly state: ConversationState; readonly reading: Reading } | undefined> {
  const [states, ownLeg] = await Promise.all([
    log.load(besideId === undefined ? [conversationId] : [conversationId, besideId]),
    search.legIn(reader.agentId, conversationId),
  ]);
  const state = states.get(conversationId);
  if (state === undefined) return undefined;
  const other = besideId === undefined ? undefined : states.get(besideId);
  const isSame = other !== undefined && (await history.isSameGuest(state.sessionId, other.sessionId));
  const grounds = { ...(isSame && { beside: other }), ...(ownLeg !== undefined && { ownLeg }) };
  const reading = readingOf(state, reader, grounds);
  return reading === undefined ? undefined : { state, reading };
}
