import type { Entry } from '@rejoin/core/conversation/events';
import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Agents } from '../ports/agents.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { Receipts } from '../ports/receipts.ts';

export type Thread = {
  readonly type: 'thread';
  readonly row: InboxRow;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
  readonly delivered: number;
};

export type ReadThread = {
  readonly agentId: string;
  readonly conversationId: string;
  /** Only what came before this sequence; the latest when absent. */
  readonly before?: number;
  /** 1…500. */
  readonly limit: number;
};

/** What has been said in a conversation of the agent's list. Somebody else's is refused like one that does not exist. */
export async function readThread(
  ports: {
    readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
    readonly agents: Pick<Agents, 'status'>;
    readonly receipts: Receipts;
  },
  input: ReadThread,
): Promise<Thread | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }> {
  const { agentId, conversationId, before, limit } = input;
  const [states, status] = await Promise.all([ports.log.load([conversationId]), ports.agents.status(agentId)]);
  const state = states.get(conversationId);
  const row = state === undefined || status === undefined ? undefined : inboxRow(state, status);
  if (row === undefined) return { type: 'refused', refusal: 'notYourConversation' };
  const [newestFirst, delivered] = await Promise.all([
    ports.log.readBack(conversationId, { limit, ...(before === undefined ? {} : { before }) }),
    ports.receipts.delivered([conversationId]),
  ]);
  const entries = newestFirst.toReversed();
  return {
    type: 'thread',
    row,
    entries,
    more: (entries[0]?.sequence ?? 1) > 1,
    delivered: delivered.get(conversationId) ?? 0,
  };
}
