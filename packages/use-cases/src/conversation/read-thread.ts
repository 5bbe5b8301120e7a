import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import { type Page, readPage, type WantedPage } from '../history/read-page.ts';
import type { Agents } from '../ports/agents.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { Receipts } from '../ports/receipts.ts';

export type Thread = Page & {
  readonly type: 'thread';
  readonly row: InboxRow;
  readonly delivered: number;
};

export type ReadThread = WantedPage & {
  readonly agentId: string;
  readonly conversationId: string;
};

/** What has been said in a conversation of the agent's list. Somebody else's is refused like one that does not exist. */
export async function readThread(
  ports: {
    readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
    readonly agents: Pick<Agents, 'status'>;
    readonly receipts: Receipts;
  },
  { agentId, conversationId, ...wanted }: ReadThread,
): Promise<Thread | { readonly type: 'refused'; readonly refusal: 'notYourConversation' }> {
  const [states, status] = await Promise.all([ports.log.load([conversationId]), ports.agents.status(agentId)]);
  const state = states.get(conversationId);
  const row = state === undefined || status === undefined ? undefined : inboxRow(state, status);
  if (state === undefined || row === undefined) return { type: 'refused', refusal: 'notYourConversation' };
  const [page, delivered] = await Promise.all([
    readPage(ports.log, state, wanted),
    ports.receipts.delivered([conversationId]),
  ]);
  return { type: 'thread', row, ...page, delivered: delivered.get(conversationId) ?? 0 };
}
