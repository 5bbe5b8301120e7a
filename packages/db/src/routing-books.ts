import type { Candidate } from '@rejoin/core/routing/choose-agent';
import type { RoutingBooks, WaitingPage } from '@rejoin/use-cases/ports/agents';
import type { Pool } from 'pg';
import { inTurn } from './in-turn.ts';
import { isId } from './storable.ts';

/** Walks the index of those who wait, from the place after the last page. */
const WAITING = `
  SELECT c.id, c.queue_id, c.waiting_since FROM conversation c
  WHERE c.status = 'waiting'
    AND ($1 OR c.queue_id = ANY ($2::uuid[]) OR c.last_agent_id = ANY ($3::uuid[])
      OR c.queue_id IN (SELECT m.queue_id FROM queue_member m WHERE m.agent_id = ANY ($3::uuid[])))
    AND (c.last_agent_id IS NOT NULL OR c.queue_id <> ALL ($4::uuid[]))
    AND (c.waiting_since, c.id) > ($5::timestamptz, $6::uuid)
  ORDER BY c.waiting_since, c.id LIMIT $7`;

const CANDIDATES = `
  SELECT a.person_id AS "agentId", a.routing_status AS "routingStatus", a.capacity, a.idle_since AS "idleSince", a.languages,
    (SELECT count(*) FROM conversation c WHERE c.seat_agent_id = a.person_id)::int AS load,
    (SELECT string_agg(m.queue_id::text, ' ') FROM queue_member m WHERE m.agent_id = a.person_id) AS "queueIds",
    (SELECT json_object_agg(s.skill_id, s.proficiency) FROM agent_skill s WHERE s.agent_id = a.person_id) AS skills
  FROM agent a
  WHERE a.person_id = ANY ($2::uuid[]) OR a.routing_status <> 'offQueue'
    AND a.person_id IN (SELECT m.agent_id FROM queue_member m WHERE m.queue_id = ANY ($1::uuid[]))`;

const TAKES = `
  SELECT body ->> 'queueId' AS queue_id, count(*)::int AS takes FROM conversation_entry
  WHERE type = 'Accepted' AND at >= $1::timestamptz AND body ->> 'queueId' IS NOT NULL
  GROUP BY 1`;

type WaitingColumns = { readonly id: string; readonly queue_id: string; readonly waiting_since: Date };

type CandidateColumns = Pick<Candidate, 'agentId' | 'routingStatus' | 'capacity' | 'load' | 'languages'> & {
  readonly idleSince: Date;
  /** Separated by blanks. */
  readonly queueIds: string | null;
  readonly skills: Readonly<Record<string, number>> | null;
};

export function createRoutingBooks(pool: Pool): RoutingBooks {
  return {
    waiting: async (page) => {
      const { rows } = await pool.query<WaitingColumns>({
        name: 'waiting',
        text: WAITING,
        values: waitingValues(page),
      });
      return rows.map((row) => ({
        conversationId: row.id,
        queueId: row.queue_id,
        precedence: row.waiting_since.getTime(),
      }));
    },
    takes: async (since) => {
      const values = [new Date(since).toISOString()];
      const { rows } = await pool.query<{ queue_id: string; takes: number }>({ name: 'takes', text: TAKES, values });
      return new Map(rows.map((row) => [row.queue_id, row.takes]));
    },
    candidates: async ({ queueIds, agentIds }) => {
      const values = [queueIds.filter(isId), agentIds.filter(isId)];
      const { rows } = await pool.query<CandidateColumns>({ name: 'candidates', text: CANDIDATES, values });
      return rows.map((row) => ({
        ...row,
        idleSince: row.idleSince.getTime(),
        queueIds: row.queueIds?.split(' ') ?? [],
        skills: row.skills ?? {},
      }));
    },
    inTurn: (work) => inTurn(pool, work),
  };
}

function waitingValues({ call, after, exceptQueueIds = [], limit }: WaitingPage): unknown[] {
  return [
    call === undefined,
    call?.queueIds.filter(isId) ?? [],
    call?.agentIds.filter(isId) ?? [],
    exceptQueueIds.filter(isId),
    after === undefined ? '-infinity' : new Date(after.precedence).toISOString(),
    after?.conversationId ?? '00000000-0000-0000-0000-000000000000',
    limit,
  ];
}
