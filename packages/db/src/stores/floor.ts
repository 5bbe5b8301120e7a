import type { Presence } from '@rejoin/core/presence/presence';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import { byAgentName } from '@rejoin/use-cases/by-name';
import type { Colleague, Floor, FloorFilter, QueueLoad } from '@rejoin/use-cases/ports/floor';
import type { Database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isId } from '../storable.ts';
import { withoutLine } from './agent-lines.ts';
import { stateOf } from './conversation-row.ts';

type ColleagueRow = Omit<Colleague, 'presence' | 'routingStatus' | 'noLine'> & {
  readonly presence: string;
  readonly routingStatus: string;
  readonly isAway: boolean;
};
type LoadRow = Omit<QueueLoad, 'longestSince'> & { readonly longestSince: number | null };

/** Not the column of that name, in which priority counts as waiting. */
const WAITING_SINCE = Prisma.raw(`(state ->> 'waitingSince')::float8`);

export function createFloor(database: Database): Floor {
  return {
    colleagues: async () => {
      const rows = await database.$queryRaw<ColleagueRow[]>`
        SELECT a.person_id AS "agentId", p.name, a.presence, a.routing_status AS "routingStatus", a.capacity,
          ${Prisma.raw(withoutLine('a.person_id'))} AS "isAway",
          (SELECT count(*) FROM conversation c WHERE c.seat_agent_id = a.person_id)::int AS load,
          ARRAY(SELECT m.queue_id FROM queue_member m WHERE m.agent_id = a.person_id ORDER BY m.queue_id) AS "queueIds"
        FROM agent a JOIN person p ON p.id = a.person_id
        WHERE a.serving`;
      return rows.sort(byAgentName).map(({ isAway, ...row }) => ({
        ...row,
        presence: row.presence as Presence,
        routingStatus: row.routingStatus as RoutingStatus,
        ...(isAway && { noLine: true as const }),
      }));
    },
    names: async () => {
      const rows = await database.person.findMany({
        where: { agent: { isNot: null } },
        select: { id: true, name: true },
      });
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    queueLoads: async () => {
      const rows = await database.$queryRaw<LoadRow[]>`
        SELECT state ->> 'queueId' AS "queueId",
          (count(*) FILTER (WHERE status IN ('waiting', 'alerting')))::int AS waiting,
          min(${WAITING_SINCE}) AS "longestSince",
          (count(*) FILTER (WHERE status = 'connected'))::int AS connected,
          (count(*) FILTER (WHERE status = 'parked'))::int AS parked
        FROM conversation WHERE status IN ('waiting', 'alerting', 'connected', 'parked')
        GROUP BY 1 ORDER BY 1`;
      return rows.map(({ longestSince, ...row }) => ({
        ...row,
        ...(longestSince === null ? {} : { longestSince }),
      }));
    },
    open: (filter, limit) => readOpen(database, filter, limit),
  };
}

async function readOpen(database: Database, filter: FloorFilter, limit: number) {
  const [queueId, agentId] = [filter.queueId ?? null, filter.agentId ?? null];
  if (agentId !== null && !isId(agentId)) return [];
  const rows = await database.$queryRaw<{ state: unknown }[]>`
    SELECT state FROM conversation
    WHERE status IN ('waiting', 'alerting', 'connected', 'parked')
      AND (${queueId}::text IS NULL OR state ->> 'queueId' = ${queueId})
      AND (${agentId}::uuid IS NULL OR owner_ids @> ARRAY[${agentId}::uuid])
    ORDER BY ${WAITING_SINCE}, last_at DESC LIMIT ${limit}`;
  return rows.map(stateOf);
}
