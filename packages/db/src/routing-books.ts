import type { Candidate, RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { RoutingBooks } from '@rejoin/use-cases/ports/agents';
import type { Database } from './database.ts';

type CandidateRow = Omit<Candidate, 'idleSince' | 'routingStatus'> & {
  readonly routingStatus: string;
  readonly idleSince: Date;
};

export function createRoutingBooks(database: Database): RoutingBooks {
  return {
    waiting: async (queueIds, limit) => {
      const rows = await database.conversation.findMany({
        where: { status: 'waiting', queueId: queueIds === undefined ? { not: null } : { in: [...queueIds] } },
        orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
        take: limit,
        select: { id: true, queueId: true },
      });
      return rows.map(({ id, queueId }) => ({ conversationId: id, queueId: queueId ?? '' }));
    },
    candidates: async (queueId, preferredAgentId) => {
      const rows = await database.$queryRaw<CandidateRow[]>`
        SELECT a.person_id AS "agentId", a.routing_status AS "routingStatus", a.capacity, a.idle_since AS "idleSince",
          m.agent_id IS NOT NULL AS member,
          (SELECT count(*) FROM conversation c WHERE c.seat_agent_id = a.person_id)::int AS load
        FROM agent a LEFT JOIN queue_member m ON m.agent_id = a.person_id AND m.queue_id = ${queueId}::uuid
        WHERE m.agent_id IS NOT NULL OR a.person_id = ${preferredAgentId ?? null}::uuid`;
      return rows.map((row) => ({
        ...row,
        routingStatus: row.routingStatus as RoutingStatus,
        idleSince: row.idleSince.getTime(),
      }));
    },
  };
}
