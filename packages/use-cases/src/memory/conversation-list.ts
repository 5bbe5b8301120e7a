import { overSince } from '@rejoin/core/conversation/over-since';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { ConversationList, ListPlace, ListWanted } from '../ports/conversation-list.ts';
import type { Books } from './books.ts';

export function createMemoryConversationList(books: Books): ConversationList {
  return {
    look: async (wanted) => {
      const { interval, by, after, look } = wanted;
      return [...books.conversations.values()]
        .flatMap(({ state, entries }) => {
          const at = by === 'beginning' ? entries[0]?.at : overSince(state);
          return at === undefined ? [] : [{ state, place: { at, conversationId: state.conversationId } }];
        })
        .filter(({ place: { at } }) => at >= interval.from && at < interval.to)
        .filter(({ state }) => wanted.subject === undefined || subjectOf(books, state) === wanted.subject)
        .filter(({ place }) => after === undefined || compare(place, after) < 0)
        .sort((a, b) => compare(b.place, a.place))
        .slice(0, look)
        .map(({ state, place }) => ({ ...place, fits: fits(state, wanted) }));
    },
  };
}

function fits(state: ConversationState, { queueId, status }: ListWanted): boolean {
  const itsQueue = 'queueId' in state ? state.queueId : state.lastQueueId;
  return (queueId === undefined || itsQueue === queueId) && (status === undefined || state.status === status);
}

function subjectOf({ sessions, identities }: Books, { sessionId }: ConversationState): string | undefined {
  const identityId = sessions.get(sessionId)?.identityId;
  return identityId === undefined ? undefined : identities.get(identityId)?.subject;
}

function compare(a: ListPlace, b: ListPlace): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId);
}
