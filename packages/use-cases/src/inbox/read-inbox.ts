import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Queue } from '@rejoin/core/queue/queue';
import type { AgentStatus, Agents } from '../ports/agents.ts';
import type { Floor } from '../ports/floor.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { Receipts } from '../ports/receipts.ts';

export type InboxPorts = {
  readonly agents: Agents;
  readonly floor: Pick<Floor, 'names'>;
  readonly inbox: Inbox;
  readonly receipts: Receipts;
};

export type AgentInbox = {
  readonly status: AgentStatus;
  /** All there are: a conversation may come from a queue that the agent does not serve. */
  readonly queues: readonly Queue[];
  /** What every agent is called, by id. */
  readonly agentNames: Readonly<Record<string, string>>;
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
  const [states, queues, names] = await Promise.all([
    ports.inbox.of(agentId, ENDED_LIMIT),
    ports.agents.queues(),
    ports.floor.names(),
  ]);
  const rows = states.map((state) => inboxRow(state, status)).filter((row) => row !== undefined);
  const delivered = await ports.receipts.delivered(rows.map(({ conversationId }) => conversationId));
  return {
    status,
    queues,
    agentNames: Object.fromEntries(names),
    rows,
    delivered: Object.fromEntries(delivered),
  };
}
