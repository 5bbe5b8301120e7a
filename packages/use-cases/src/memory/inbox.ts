import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Inbox } from '../ports/inbox.ts';
import { type Books, queueIdsOf, states } from './books.ts';

export function createMemoryInbox(books: Books): Inbox {
  return {
    of: async (agentId, limit) => {
      const queueIds = queueIdsOf(books, agentId);
      const all = states(books).sort((a, b) => b.lastAt - a.lastAt);
      const held = all.filter((state) => seatHolder(state) === agentId);
      const waiting = all.filter((state) => state.status === 'waiting' && queueIds.includes(state.queueId));
      const over = all.filter((state) => isOver(state) && state.lastAgentId === agentId).slice(0, limit);
      return [...held, ...waiting, ...over].sort((a, b) => b.lastAt - a.lastAt);
    },
  };
}

function isOver({ status }: ConversationState): boolean {
  return status === 'disconnected' || status === 'ended';
}
