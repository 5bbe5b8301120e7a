import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Reader } from '@rejoin/core/history/reading';
import { type Stretch, stretchesOf } from '@rejoin/core/history/stretches';
import type { Instant } from '@rejoin/core/instant';
import { REPORT_MARKS } from '@rejoin/core/reports/conversation-report';
import { pastReading, type ReadingPorts } from '../history/past-reading.ts';
import type { GuestHistory } from '../ports/guest-history.ts';

/** A conversation as somebody reads it who has no part in it: whose it has been, and where it stands. */
export type ConversationTold = {
  readonly state: ConversationState;
  readonly startedAt: Instant;
  /** Oldest first; of very many the latest {@link STRETCHES_MAX}. */
  readonly stretches: readonly Stretch[];
};

const STRETCHES_MAX = 200;

/** Who has had a conversation, and where it stands. What was said in it is read with `readPastThread`. */
export async function readConversation(
  ports: ReadingPorts,
  wanted: { readonly reader: Reader; readonly conversationId: string },
): Promise<
  | { readonly type: 'told'; readonly told: ConversationTold }
  | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }
> {
  const found = await pastReading(ports, wanted);
  const [told] = found === undefined ? [] : await tellOf(ports, [found.state]);
  return told === undefined ? { type: 'refused', refusal: 'notYourConversation' } : { type: 'told', told };
}

/** The same of several that whoever asks may read, in their order. */
export async function tellOf(
  { history }: { readonly history: Pick<GuestHistory, 'marks'> },
  states: readonly ConversationState[],
): Promise<readonly ConversationTold[]> {
  const ids = states.map(({ conversationId }) => conversationId);
  const marks = await history.marks(ids, REPORT_MARKS);
  return states.map((state) => {
    // Read after the state, they may reach further than it.
    const its = (marks.get(state.conversationId) ?? []).filter(({ sequence }) => sequence <= state.sequence);
    const stretches = stretchesOf(state.conversationId, its).slice(-STRETCHES_MAX);
    return { state, startedAt: its[0]?.at ?? state.lastAt, stretches };
  });
}
