import type { Candidate } from '@rejoin/core/routing/choose-agent';
import type { RoutingBooks } from '../ports/agents.ts';
import { type Books, loadOf, states } from './books.ts';

export function createMemoryRoutingBooks(books: Books): RoutingBooks {
  return {
    waiting: async (queueIds, limit) =>
      states(books)
        .flatMap((state) => (state.status === 'waiting' ? [state] : []))
        .filter(({ queueId }) => queueIds === undefined || queueIds.includes(queueId))
        .sort((a, b) => a.waitingSince - b.waitingSince)
        .slice(0, limit)
        .map(({ conversationId, queueId }) => ({ conversationId, queueId })),
    candidates: async (queueId, preferredAgentId) => {
      const members = books.members.get(queueId) ?? [];
      const agentIds = new Set(preferredAgentId === undefined ? members : [...members, preferredAgentId]);
      return [...agentIds].flatMap((agentId): Candidate[] => {
        const agent = books.agents.get(agentId);
        if (agent === undefined) return [];
        const { routingStatus, capacity, idleSince } = agent;
        return [
          {
            agentId,
            routingStatus,
            capacity,
            idleSince,
            member: members.includes(agentId),
            load: loadOf(books, agentId),
          },
        ];
      });
    },
  };
}
