import type { Instant } from '@rejoin/core/instant';
import {
  GONE,
  type Presence,
  type Standing,
  withArrival,
  withPresence,
  withResponse,
  withRoutingStatus,
} from '@rejoin/core/presence/presence';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { Agents } from '@rejoin/use-cases/ports/agents';
import type { Pool } from 'pg';
import type { Database } from '../database.ts';
import { isId } from '../storable.ts';
import { dismissAbsent, isWithoutLine, noteLeft, noteSeen, ringsUnheard } from './agent-lines.ts';
import { gathered } from './gathered.ts';
import { readQueues } from './queues.ts';

/** Writes the standing if it still is what the new one was made from. Rest is counted anew from the moment the agent comes on queue. */
const CHANGE = `
  WITH changed AS (
    UPDATE agent SET presence = $4, routing_status = $5,
      idle_since = CASE WHEN $5 = 'onQueue' AND routing_status <> 'onQueue' THEN $6::timestamptz ELSE idle_since END
    WHERE person_id = $1 AND serving AND presence = $2 AND routing_status = $3
    RETURNING person_id
  )
  SELECT publish_news(json_build_array(json_build_object('type', 'agent', 'agentId', person_id)))::text FROM changed`;

/** The first agent on queue is enough: with the limit the planner does not look at all of them. */
const STAFFED = `
  SELECT q.id FROM unnest($1::uuid[]) q(id) CROSS JOIN LATERAL (
    SELECT 1 FROM queue_member m JOIN agent a ON a.person_id = m.agent_id
    WHERE m.queue_id = q.id AND a.routing_status = 'onQueue' LIMIT 1
  ) first`;

export function createAgents(database: Database, pool: Pool): Agents {
  return {
    status: async (agentId) => {
      if (!isId(agentId)) return undefined;
      const [agent, load, isAway] = await Promise.all([
        database.agent.findUnique({ where: { personId: agentId }, include: { queues: { select: { queueId: true } } } }),
        database.conversation.count({ where: { seatAgentId: agentId } }),
        isWithoutLine(pool, agentId),
      ]);
      if (agent === null || !agent.serving) return undefined;
      const { capacity, queues } = agent;
      const standing = { ...standingOf(agent), ...(isAway && { noLine: true as const }) };
      return { agentId, ...standing, capacity, load, queueIds: queues.map(({ queueId }) => queueId) };
    },
    setRoutingStatus: (agentId, status, at) =>
      change(pool, agentId, { at, changed: (standing) => withRoutingStatus(standing, status) }),
    setPresence: (agentId, presence, at) =>
      change(pool, agentId, { at, changed: (standing) => withPresence(standing, presence) }),
    noteArrival: (agentId, at) => change(pool, agentId, { at, changed: withArrival }),
    noteResponse: (agentId, at) => change(pool, agentId, { at, changed: withResponse }),
    noteSeen: (gatewayId, agentIds) => noteSeen(pool, gatewayId, agentIds),
    noteLeft: (gatewayId, agentIds) => noteLeft(pool, gatewayId, agentIds),
    dismissAbsent: (forMs) => dismissAbsent(pool, forMs, GONE),
    ringsUnheard: (forMs) => ringsUnheard(pool, forMs),
    staffedOf: gathered((asked: readonly (readonly string[])[]) => staffedOf(pool, asked)),
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

/** The guests who write at one moment ask together: there is a question for every message while a flow asks this. */
async function staffedOf(pool: Pool, asked: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const values = [[...new Set(asked.flat().filter(isId))]];
  const { rows } = await pool.query<{ id: string }>({ name: 'staffed', text: STAFFED, values });
  const staffed = new Set(rows.map(({ id }) => id));
  return asked.map((ids) => ids.filter((id) => staffed.has(id)));
}

type Change = { readonly at: Instant; readonly changed: (standing: Standing) => Standing };

async function change(pool: Pool, agentId: string, { at, changed }: Change): Promise<void> {
  if (!isId(agentId)) return;
  for (;;) {
    const { rows } = await pool.query<{ presence: string; routingStatus: string }>({
      name: 'standing',
      text: 'SELECT presence, routing_status AS "routingStatus" FROM agent WHERE person_id = $1 AND serving',
      values: [agentId],
    });
    const [row] = rows;
    if (row === undefined) return;
    const after = changed(standingOf(row));
    if (after.presence === row.presence && after.routingStatus === row.routingStatus) return;
    const values = [agentId, row.presence, row.routingStatus, after.presence, after.routingStatus, new Date(at)];
    if ((await pool.query({ name: 'change standing', text: CHANGE, values })).rowCount === 1) return;
  }
}

function standingOf({
  presence,
  routingStatus,
}: {
  readonly presence: string;
  readonly routingStatus: string;
}): Standing {
  return { presence: presence as Presence, routingStatus: routingStatus as RoutingStatus };
}
