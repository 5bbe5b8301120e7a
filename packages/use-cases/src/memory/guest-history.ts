import { overSince } from '@rejoin/core/conversation/over-since';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { GuestHistory, OverPlace } from '../ports/guest-history.ts';
import { type Books, states } from './books.ts';

export function createMemoryGuestHistory(books: Books): GuestHistory {
  return {
    over: async (sessionId, { except, after, limit }) =>
      states(books)
        .filter((state) => state.conversationId !== except && isSameGuest(books, sessionId, state.sessionId))
        .map((state) => ({ state, place: placeOf(state) }))
        .filter(({ place }) => place !== undefined && (after === undefined || compare(place, after) < 0))
        .sort((a, b) => (a.place === undefined || b.place === undefined ? 0 : compare(b.place, a.place)))
        .slice(0, limit)
        .map(({ state }) => state),
    isSameGuest: async (sessionId, otherSessionId) => isSameGuest(books, sessionId, otherSessionId),
    marks: async (conversationIds, types) => {
      const found = conversationIds.map((id) => {
        const entries = books.conversations.get(id)?.entries ?? [];
        return [id, entries.filter(({ event }) => types.includes(event.type))] as const;
      });
      return new Map(found.filter(([, entries]) => entries.length > 0));
    },
  };
}

function isSameGuest({ sessions }: Books, sessionId: string, otherSessionId: string): boolean {
  const identityId = sessions.get(sessionId)?.identityId;
  return (
    sessionId === otherSessionId ||
    (identityId !== undefined && sessions.get(otherSessionId)?.identityId === identityId)
  );
}

function placeOf(state: ConversationState): OverPlace | undefined {
  const at = overSince(state);
  return at === undefined ? undefined : { at, conversationId: state.conversationId };
}

function compare(a: OverPlace, b: OverPlace): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId);
}
