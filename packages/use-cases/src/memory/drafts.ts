import { listOwners } from '@rejoin/core/inbox/list-owners';
import type { AgentDraft, AgentDrafts } from '../ports/drafts.ts';
import type { Books } from './books.ts';

export function createMemoryDrafts(books: Books): AgentDrafts {
  return {
    of: async (agentId, limit) =>
      [...books.drafts.values()]
        .filter((draft) => draft.agentId === agentId)
        .map(({ agentId: _, ...draft }) => draft)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
        .slice(0, limit),
    keep: async (agentId, draft) => {
      const key = `${agentId} ${placeOf(draft)}`;
      const state = books.conversations.get(draft.conversationId)?.state;
      if (draft.text === '') books.drafts.delete(key);
      else if (state !== undefined && listOwners(state).includes(agentId)) books.drafts.set(key, { ...draft, agentId });
    },
  };
}

function placeOf({ conversationId, audience }: AgentDraft): string {
  return `${conversationId} ${audience}`;
}

/** Whoever has nothing to do with the conversation any more has no draft in it. */
export function forgetDrafts({ drafts, conversations }: Books, conversationId: string): void {
  const state = conversations.get(conversationId)?.state;
  const owners = state === undefined ? [] : listOwners(state);
  for (const [key, draft] of drafts)
    if (draft.conversationId === conversationId && !owners.includes(draft.agentId)) drafts.delete(key);
}
