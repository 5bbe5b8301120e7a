import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Inbox } from '../ports/inbox.ts';
import { type Books, queueIdsOf, states } from './books.ts';

export function createMemoryInbox(books: Books): Inbox {
  return {
    of: async (agentId, limit) => {
      const owner = { agentId, queueIds: queueIdsOf(books, agentId) };
      let over = 0;
      return states(books)
        .sort((a, b) => b.lastAt - a.lastAt)
        .filter((state) => {
          const group = inboxRow(state, owner)?.group;
          if (group === 'ended') over += 1;
          return group !== undefined && (group !== 'ended' || over <= limit);
        });
    },
  };
}
