import { type IntervalRefused, isReportable } from '@rejoin/core/reports/interval';
import type { ConversationList, ListPlace, ListWanted } from '../ports/conversation-list.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestHistory } from '../ports/guest-history.ts';
import { type ConversationTold, tellOf } from './read-conversation.ts';

export type ConversationPage = {
  /** The newest first; may be fewer than were asked for, or none, and there may be more all the same. */
  readonly told: readonly ConversationTold[];
  /** Where it goes on; absent: there is no more. */
  readonly next?: ListPlace;
};

/** How many conversations are looked at for one page of those that fit. */
const LOOK_MAX = 1000;

/** Conversations of the whole company that began or were over in an interval: of at most a month, unless they are one person's. */
export async function listConversations(
  {
    log,
    history,
    list,
  }: {
    readonly log: Pick<ConversationLog, 'load'>;
    readonly history: Pick<GuestHistory, 'marks'>;
    readonly list: ConversationList;
  },
  { limit, ...wanted }: Omit<ListWanted, 'look'> & { readonly limit: number },
): Promise<{ readonly type: 'page'; readonly page: ConversationPage } | IntervalRefused> {
  if (wanted.subject === undefined && !isReportable(wanted.interval))
    return { type: 'refused', refusal: 'intervalNotReportable' };
  const isPicked = wanted.queueId !== undefined || wanted.status !== undefined;
  const look = isPicked ? LOOK_MAX : limit + 1;
  const looked = await list.look({ ...wanted, look });
  const fitting = looked.filter(({ fits }) => fits);
  const shown = fitting.slice(0, limit);
  const last = fitting.length > limit ? shown.at(-1) : looked.length === look ? looked.at(-1) : undefined;
  const states = await log.load(shown.map(({ conversationId }) => conversationId));
  const told = await tellOf(
    { history },
    shown.flatMap(({ conversationId }) => states.get(conversationId) ?? []),
  );
  const next = last && { at: last.at, conversationId: last.conversationId };
  return { type: 'page', page: { told, ...(next === undefined ? {} : { next }) } };
}
