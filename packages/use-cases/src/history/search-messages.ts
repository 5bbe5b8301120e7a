import { guestName } from '@rejoin/core/conversation/guest-name';
import { type ExcerptPart, excerptOf } from '@rejoin/core/history/excerpt';
import { readsUntil } from '@rejoin/core/history/own-leg';
import { searchWords } from '@rejoin/core/history/search-words';
import { verifiedName } from '@rejoin/core/identity/guest-profile';
import type { Instant } from '@rejoin/core/instant';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { FoundEntry, FoundPlace, MessageSearch, SearchPlace } from '../ports/message-search.ts';

/** A message that was found. */
export type FoundMessage = {
  readonly conversationId: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly guestName: string;
  /** Who said it; absent: the guest. */
  readonly agent?: { readonly agentId: string; readonly name: string };
  readonly excerpt: readonly ExcerptPart[];
};

export type FoundMessages = {
  /** Newest first. */
  readonly found: readonly FoundMessage[];
  /** Where the next page begins; absent: there is none. */
  readonly next?: FoundPlace;
};

/** In how many of an agent's legs is looked, the latest first. */
const LEGS_MAX = 500;

type SearchMessages = {
  readonly agentId: string;
  readonly query: string;
  readonly after?: FoundPlace;
  readonly limit: number;
};

/** Messages that have all the words of the query, in the conversations in which the agent has had a leg, as far as they may read them. */
export async function searchMessages(
  { log, search }: { readonly log: Pick<ConversationLog, 'load'>; readonly search: MessageSearch },
  { agentId, query, after, limit }: SearchMessages,
): Promise<FoundMessages> {
  const words = searchWords(query);
  if (words.length === 0) return { found: [] };
  const legs = await search.legsOf(agentId, LEGS_MAX);
  const places = legs.map((leg): SearchPlace => {
    const until = readsUntil(agentId, leg, leg.lastAgentId);
    return { conversationId: leg.conversationId, ...(until === undefined ? {} : { until }) };
  });
  const entries = await search.find({ places, words, limit: limit + 1, ...(after === undefined ? {} : { after }) });
  const shown = entries.slice(0, limit);
  const states = await log.load([...new Set(shown.map(({ conversationId }) => conversationId))]);
  const found = shown.flatMap((each): FoundMessage[] => {
    const state = states.get(each.conversationId);
    if (state === undefined) return [];
    const name = (state.guest && verifiedName(state.guest)) ?? guestName(state.sessionId);
    return foundMessage(each, { name, words });
  });
  const last = shown.at(-1);
  const next =
    entries.length > limit && last !== undefined
      ? { next: { at: last.entry.at, conversationId: last.conversationId, sequence: last.entry.sequence } }
      : {};
  return { found, ...next };
}

function foundMessage(
  { conversationId, entry: { sequence, at, event } }: FoundEntry,
  { name, words }: { readonly name: string; readonly words: readonly string[] },
): FoundMessage[] {
  if (event.type !== 'GuestMessaged' && event.type !== 'AgentMessaged') return [];
  const excerpt = excerptOf(event.message.text, words);
  const said = { conversationId, sequence, at, guestName: name, excerpt };
  if (event.type === 'GuestMessaged') return [said];
  return [{ ...said, agent: { agentId: event.agentId, name: event.agentName } }];
}
