import type { Entry } from '@rejoin/core/conversation/events';
import { beginsLegOf, LEG_ENDINGS, type OwnLeg } from '@rejoin/core/history/own-leg';
import { hasWords } from '@rejoin/core/history/search-words';
import type { FoundEntry, FoundPlace, MessageSearch } from '../ports/message-search.ts';
import type { Books } from './books.ts';

const ENDINGS: readonly string[] = LEG_ENDINGS;

export function createMemoryMessageSearch(books: Books): MessageSearch {
  return {
    legsOf: async (agentId, limit) => {
      const beginnings = [...books.conversations].flatMap(([conversationId, { entries }]) =>
        entries.filter(({ event }) => beginsLegOf(event) === agentId).map(({ at }) => ({ conversationId, at })),
      );
      const latest = beginnings.sort((a, b) => b.at - a.at).slice(0, limit);
      return [...new Set(latest.map(({ conversationId }) => conversationId))].flatMap((conversationId) => {
        const book = books.conversations.get(conversationId);
        const leg = legIn(book?.entries ?? [], agentId);
        const lastAgentId = book?.state.lastAgentId;
        return leg === undefined
          ? []
          : [{ conversationId, ...leg, ...(lastAgentId === undefined ? {} : { lastAgentId }) }];
      });
    },
    legIn: async (agentId, conversationId) => legIn(books.conversations.get(conversationId)?.entries ?? [], agentId),
    find: async ({ places, words, after, limit }) =>
      places
        .flatMap(({ conversationId, until = Number.POSITIVE_INFINITY }) =>
          (books.conversations.get(conversationId)?.entries ?? [])
            .filter((entry) => entry.at <= until && isFound(entry, words))
            .map((entry) => ({ conversationId, entry })),
        )
        .filter((found) => after === undefined || compare(placeOf(found), after) < 0)
        .sort((a, b) => compare(placeOf(b), placeOf(a)))
        .slice(0, limit),
  };
}

function legIn(entries: readonly Entry[], agentId: string): OwnLeg | undefined {
  const begun = entries.findLast(({ event }) => beginsLegOf(event) === agentId);
  if (begun === undefined) return undefined;
  const over = entries.find(({ sequence, event }) => sequence > begun.sequence && ENDINGS.includes(event.type));
  return { takenAt: begun.at, ...(over === undefined ? {} : { leftAt: over.at }) };
}

function isFound({ event }: Entry, words: readonly string[]): boolean {
  return (event.type === 'GuestMessaged' || event.type === 'AgentMessaged') && hasWords(event.message.text, words);
}

function placeOf({ conversationId, entry: { at, sequence } }: FoundEntry): FoundPlace {
  return { at, conversationId, sequence };
}

function compare(a: FoundPlace, b: FoundPlace): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.conversationId !== b.conversationId) return a.conversationId < b.conversationId ? -1 : 1;
  return a.sequence - b.sequence;
}
