import { EARLIER_MARKS, type EarlierRow, earlierRow } from '@rejoin/core/history/earlier-row';
import { mayReadEarlier, type Reader } from '@rejoin/core/history/reading';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestHistory, OverPlace } from '../ports/guest-history.ts';

/** One page of a guest's past; what has been over shortest comes first. */
export type EarlierPage = {
  readonly rows: readonly EarlierRow[];
  /** Where the next page begins; absent: there is none. */
  readonly next?: OverPlace;
};

type ReadEarlier = {
  readonly reader: Reader;
  /** The conversation that is in front of the reader. */
  readonly conversationId: string;
  readonly after?: OverPlace;
  readonly limit: number;
};

/** What else the guest of a conversation has talked about. */
export async function readEarlier(
  ports: { readonly log: Pick<ConversationLog, 'load'>; readonly history: GuestHistory },
  { reader, conversationId, after, limit }: ReadEarlier,
): Promise<
  | { readonly type: 'earlier'; readonly page: EarlierPage }
  | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }
> {
  const { log, history } = ports;
  const present = (await log.load([conversationId])).get(conversationId);
  if (present === undefined || !mayReadEarlier(present, reader))
    return { type: 'refused', refusal: 'notYourConversation' };
  const found = await history.over(present.sessionId, {
    except: conversationId,
    limit: limit + 1,
    ...(after === undefined ? {} : { after }),
  });
  const states = found.slice(0, limit);
  const marks = await history.marks(
    states.map((state) => state.conversationId),
    EARLIER_MARKS,
  );
  const rows = states
    .map((state) => earlierRow(state, marks.get(state.conversationId) ?? []))
    .filter((row) => row !== undefined);
  const last = rows.at(-1);
  const next =
    found.length > limit && last !== undefined
      ? { next: { at: last.overSince, conversationId: last.conversationId } }
      : {};
  return { type: 'earlier', page: { rows, ...next } };
}
