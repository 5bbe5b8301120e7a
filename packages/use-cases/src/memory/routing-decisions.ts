import type { RoutingRound } from '@rejoin/core/routing/round';
import type { RoutingDecisions } from '../ports/routing-decisions.ts';
import type { Books } from './books.ts';

export function createMemoryRoutingDecisions(books: Books): RoutingDecisions {
  const latest = (isMeant: (round: RoutingRound) => boolean) =>
    [...books.rounds.values()].filter(isMeant).sort((a, b) => b.at - a.at)[0];
  return {
    record: async (rounds) => {
      for (const round of rounds) if (!books.rounds.has(round.id)) books.rounds.set(round.id, round);
    },
    latestOf: async (conversationId) =>
      latest(({ waiting }) => waiting.some((each) => each.conversationId === conversationId)),
    latestOfferOf: async (conversationId) =>
      latest(({ outcomes }) => outcomes.some((each) => each.offered && each.conversationId === conversationId)),
    trim: async (before, limit) => {
      const old = [...books.rounds.values()].filter(({ at }) => at < before).sort((a, b) => a.at - b.at);
      for (const { id } of old.slice(0, limit)) books.rounds.delete(id);
    },
  };
}
