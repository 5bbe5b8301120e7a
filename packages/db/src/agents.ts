import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { Agents } from '@rejoin/use-cases/ports/agents';
import type { Database } from './database.ts';
import { isId } from './storable.ts';

export function createAgents(database: Database): Agents {
  return {
    status: async (agentId) => {
      if (!isId(agentId)) return undefined;
      const [agent, load] = await Promise.all([
        database.agent.findUnique({ where: { personId: agentId }, include: { queues: { select: { queueId: true } } } }),
        database.conversation.count({ where: { seatAgentId: agentId } }),
      ]);
      if (agent === null) return undefined;
      const { capacity, queues } = agent;
      const routingStatus = agent.routingStatus as RoutingStatus;
      return { agentId, routingStatus, capacity, load, queueIds: queues.map(({ queueId }) => queueId) };
    },
    setRoutingStatus: async (agentId, status, at) => {
      // Rest is counted anew from the moment the agent comes on queue.
      await database.$queryRaw`
        WITH changed AS (
          UPDATE agent SET
            routing_status = ${status},
            idle_since = CASE WHEN ${status} = 'onQueue' AND routing_status <> 'onQueue' THEN ${new Date(at)} ELSE idle_since END
          WHERE person_id = ${agentId}::uuid
          RETURNING person_id
        )
        SELECT publish_news(json_build_array(json_build_object('type', 'agent', 'agentId', person_id)))::text FROM changed`;
    },
    queues: () => readQueues(database),
    onQueueOf: async (agentIds) => {
      const rows = await database.agent.findMany({
        where: { personId: { in: agentIds.filter(isId) }, routingStatus: 'onQueue' },
        select: { personId: true },
      });
      return rows.map(({ personId }) => personId);
    },
  };
}

export async function readQueues(database: Database): Promise<Queue[]> {
  const rows = await database.queue.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({ ...NEW_QUEUE, ...row }));
}
