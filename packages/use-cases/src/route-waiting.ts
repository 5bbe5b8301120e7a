import type { Waiting } from '@rejoin/core/conversation/state';
import { legRulesOf } from '@rejoin/core/leg/leg-rules';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import type { Queue } from '@rejoin/core/queue/queue';
import { chooseAgent } from '@rejoin/core/routing/choose-agent';
import type { Conversations } from './conversations.ts';
import type { Pictures } from './pictures.ts';
import type { Agents, RoutingBooks, WaitingRow } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';

export type RoutingPorts = {
  readonly clock: Clock;
  readonly books: RoutingBooks;
  readonly agents: Pick<Agents, 'queues'>;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
};

/** How many waiting conversations one round looks at. */
const ROUTING_ROUND = 500;
/** How often another gateway may snatch an agent's last seat before the conversation waits for the next round. */
const TRIES = 3;

/** Offers each waiting conversation of the queues (all queues when none are named) to whoever the rules choose. Returns how many were offered. */
export async function routeWaiting(ports: RoutingPorts, queueIds?: readonly string[]): Promise<number> {
  const rows = await ports.books.waiting(queueIds, ROUTING_ROUND);
  if (rows.length === 0) return 0;
  const queues = new Map((await ports.agents.queues()).map((queue) => [queue.id, queue]));
  let offered = 0;
  for (const row of rows) {
    const queue = queues.get(row.queueId);
    if (queue !== undefined && (await offer(ports, row, queue))) offered += 1;
  }
  return offered;
}

async function offer(ports: RoutingPorts, row: WaitingRow, queue: Queue): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const state = (await ports.conversations.states([row.conversationId])).get(row.conversationId);
    if (state?.status !== 'waiting') return false;
    const candidates = await ports.books.candidates(state.queueId, state.lastAgent?.agentId);
    const choice = chooseAgent({ ...state, ...preferredOf(state) }, candidates, ports.clock());
    if (choice.type === 'nobody') return false;
    const picture = await ports.pictures.of(state.deploymentId);
    const { agentId, reason } = choice;
    const executed = await ports.conversations.execute({
      conversationId: row.conversationId,
      command: () => ({
        type: 'offer',
        agentId,
        reason,
        alertingSeconds: queue.alertingSeconds,
        rules: legRulesOf(queue),
        licensed: carriesWebMessaging(picture?.licences ?? []),
      }),
    });
    if (executed.type === 'done') return true;
    if (executed.type === 'refused' && executed.refusal !== 'noSeat') return false;
  }
  return false;
}

function preferredOf({ lastAgent }: Waiting): { readonly preferredAgentId?: string } {
  return lastAgent === undefined ? {} : { preferredAgentId: lastAgent.agentId };
}
