import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Queue } from '@rejoin/core/queue/queue';
import type { AgentStatus, Agents } from './ports/agents.ts';
import type { Inbox } from './ports/inbox.ts';
import type { Receipts } from './ports/receipts.ts';

export type InboxPorts = { readonly agents: Agents; readonly inbox: Inbox; readonly receipts: Receipts };

export type AgentInbox = {
  readonly status: AgentStatus;
  /** Those the agent serves. */
  readonly queues: readonly Queue[];
  readonly rows: readonly InboxRow[];
  /** How far each of the rows' conversations has reached its guest. */
  readonly delivered: Readonly<Record<string, number>>;
};

/** How many conversations that are over the list shows. */
const ENDED_LIMIT = 50;

/** Everything an agent's list shows. `undefined`: there is no such agent. */
export async function readInbox(
  ports: InboxPorts,
  { agentId }: { readonly agentId: string },
): Promise<AgentInbox | undefined> {
  const status = await ports.agents.status(agentId);
  if (status === undefined) return undefined;
  const [states, queues] = await Promise.all([ports.inbox.of(agentId, ENDED_LIMIT), ports.agents.queues()]);
  const rows = states.map((state) => inboxRow(state, status)).filter((row) => row !== undefined);
  const delivered = await ports.receipts.delivered(rows.map(({ conversationId }) => conversationId));
  return {
    status,
    queues: queues.filter(({ id }) => status.queueIds.includes(id)),
    rows,
    delivered: Object.fromEntries(delivered),
  };
}
