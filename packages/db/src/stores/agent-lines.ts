import { LINE_COUNTS_MS } from '@rejoin/core/presence/line';
import type { Pool } from 'pg';
import { isId } from '../storable.ts';

/** As the columns hold it: they round, and what has just been noted would be half a millisecond ahead. */
const NOTED = "date_trunc('milliseconds', now())";

const LINES = 'agent_line l LEFT JOIN agent_gateway g ON g.id = l.gateway_id';
const IS_ALIVE = `g.alive_at > now() - ${LINE_COUNTS_MS} * interval '1 ms'`;
const NONE_COUNTS = `NOT bool_or(l.left_at IS NULL AND coalesce(${IS_ALIVE}, false))`;

/** Whether the agent is known to have no line, as `isWithoutLine` has it. */
export const withoutLine = (agentId: string) =>
  `coalesce((SELECT ${NONE_COUNTS} FROM ${LINES} WHERE l.agent_id = ${agentId}), false)`;

/** All of whom that is known, in one pass. */
export const WITHOUT_LINE = `SELECT l.agent_id FROM ${LINES} GROUP BY 1 HAVING ${NONE_COUNTS}`;

/**
 * In one order, so that two gateways never wait for each other. Who is there again can be offered something: also whoever has had a
 * line to the gateway all the time, when it was silent for too long.
 */
const NOTE_SEEN = `
  WITH back AS (
    SELECT a.person_id FROM agent a
    WHERE a.person_id = ANY (ARRAY(
      SELECT unnest($2::uuid[]) UNION
      SELECT l.agent_id FROM agent_line l WHERE l.gateway_id = $1::uuid AND l.left_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM agent_gateway g WHERE g.id = $1::uuid AND ${IS_ALIVE})
    )) AND a.routing_status = 'onQueue' AND ${withoutLine('a.person_id')}
  ), alive AS (
    INSERT INTO agent_gateway (id, alive_at) VALUES ($1::uuid, ${NOTED}) ON CONFLICT (id) DO UPDATE SET alive_at = excluded.alive_at
  ), noted AS (
    INSERT INTO agent_line (agent_id, gateway_id, seen_at)
    SELECT person_id, $1::uuid, ${NOTED} FROM agent WHERE person_id = ANY ($2::uuid[]) ORDER BY person_id
    ON CONFLICT (agent_id, gateway_id) DO UPDATE SET seen_at = excluded.seen_at, left_at = NULL
  )
  SELECT publish_news(json_agg(json_build_object('type', 'agent', 'agentId', person_id)))::text FROM back HAVING count(*) > 0`;

const NOTE_LEFT = `
  UPDATE agent_line SET left_at = ${NOTED} WHERE gateway_id = $1 AND agent_id = ANY ($2::uuid[]) AND left_at IS NULL`;

/** As `hasLostLine` and `ringsAt` have it. Only of somebody who has no line is looked at what rings. */
const RINGS_UNHEARD = `
  SELECT l.agent_id AS id FROM ${LINES} GROUP BY 1
  HAVING ${NONE_COUNTS}
    AND bool_and(coalesce(l.left_at, g.alive_at, '-infinity') <= now() - $1::int * interval '1 ms')
    AND EXISTS (
      SELECT FROM conversation c
      WHERE c.owner_ids @> ARRAY[l.agent_id] AND c.owner_ids <> '{}' AND CASE c.status
        WHEN 'alerting' THEN c.seat_agent_id = l.agent_id
        WHEN 'connected' THEN c.seat_agent_id <> l.agent_id AND c.state->'transfer'->>'toAgentId' = l.agent_id::text
        ELSE false END
    )`;

/**
 * Makes offline who has not been seen for so long, and forgets what was told so long ago: of nobody who is left on queue. Rows of
 * agents are taken in one order, so that two gateways never wait for each other; lines that another one has are left to it.
 */
const DISMISS_ABSENT = `
  WITH absent AS (
    SELECT person_id FROM agent a
    WHERE a.presence <> $2 AND NOT EXISTS (
      SELECT 1 FROM agent_line l WHERE l.agent_id = a.person_id AND l.seen_at > now() - $1::int * interval '1 ms'
    )
    ORDER BY a.person_id FOR NO KEY UPDATE OF a
  ), dismissed AS (
    UPDATE agent SET presence = $2, routing_status = $3 FROM absent
    WHERE agent.person_id = absent.person_id AND agent.presence <> $2
    RETURNING agent.person_id
  ), forgotten AS (
    DELETE FROM agent_line WHERE (agent_id, gateway_id) IN (
      SELECT agent_id, gateway_id FROM agent_line l WHERE l.seen_at <= now() - $1::int * interval '1 ms'
      FOR UPDATE SKIP LOCKED
    )
  ), silent AS (
    DELETE FROM agent_gateway WHERE id IN (
      SELECT id FROM agent_gateway WHERE alive_at <= now() - $1::int * interval '1 ms' FOR UPDATE SKIP LOCKED
    )
  ), told AS (
    SELECT publish_news(json_agg(json_build_object('type', 'agent', 'agentId', person_id)))
    FROM dismissed HAVING count(*) > 0
  )
  SELECT person_id AS id, (SELECT count(*) FROM told) FROM dismissed`;

export async function noteSeen(pool: Pool, gatewayId: string, agentIds: readonly string[]): Promise<void> {
  await pool.query({ name: 'note seen', text: NOTE_SEEN, values: [gatewayId, agentIds.filter(isId)] });
}

export async function noteLeft(pool: Pool, gatewayId: string, agentIds: readonly string[]): Promise<void> {
  await pool.query({ name: 'note left', text: NOTE_LEFT, values: [gatewayId, agentIds.filter(isId)] });
}

export async function ringsUnheard(pool: Pool, forMs: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({ name: 'rings unheard', text: RINGS_UNHEARD, values: [forMs] });
  return rows.map(({ id }) => id);
}

type Standing = { readonly presence: string; readonly routingStatus: string };

/** Leaves them as they stand then; gives their ids. */
export async function dismissAbsent(pool: Pool, forMs: number, then: Standing): Promise<readonly string[]> {
  const values = [forMs, then.presence, then.routingStatus];
  const { rows } = await pool.query<{ id: string }>({ name: 'dismiss absent', text: DISMISS_ABSENT, values });
  return rows.map(({ id }) => id);
}

export async function isWithoutLine(pool: Pool, agentId: string): Promise<boolean> {
  const text = `SELECT ${withoutLine('$1::uuid')} AS "isWithout"`;
  const { rows } = await pool.query<{ isWithout: boolean }>({ name: 'without line', text, values: [agentId] });
  return rows[0]?.isWithout ?? false;
}
