import { CAPACITY } from '@rejoin/core/routing/capacity';
import type { Candidate } from '@rejoin/core/routing/choose-agent';
import type { RoutingBooks, WaitingPage } from '@rejoin/use-cases/ports/agents';
import type { Pool } from 'pg';
import { isId } from '../storable.ts';
import { WITHOUT_LINE, withoutLine } from './agent-lines.ts';
import { inTurn } from './in-turn.ts';

/** Walks the index of those who wait, from the place after the last page. */
const WAITING = `
  SELECT c.id, c.queue_id, c.waiting_since FROM conversation c
  WHERE c.status = 'waiting'
    AND ($1 OR c.queue_id = ANY ($2::uuid[]) OR c.last_agent_id = ANY ($3::uuid[])
      OR c.queue_id IN (SELECT m.queue_id FROM queue_member m WHERE m.agent_id = ANY ($3::uuid[])))
    AND (c.last_agent_id IS NOT NULL OR c.queue_id <> ALL ($4::uuid[]))
    AND (c.waiting_since, c.id) > ($5::timestamptz, $6::uuid)
  ORDER BY c.waiting_since, c.id LIMIT $7`;

/** Their ids first: one condition for who is named or serves a queue would have all agents looked through. */
const WHO = `
  FROM agent a WHERE a.person_id = ANY (ARRAY(
    SELECT unnest($2::uuid[]) UNION
    SELECT m.agent_id FROM queue_member m JOIN agent o ON o.person_id = m.agent_id
    WHERE m.queue_id = ANY ($1::uuid[]) AND o.routing_status <> 'offQueue'
  ))`;
const AGENT = `a.person_id AS "agentId", a.routing_status AS "routingStatus", a.capacity, a.idle_since AS "idleSince", a.languages,
  ${withoutLine('a.person_id')} AS "isAway"`;

/** Everything about a few agents, looked up one by one. */
const OF_FEW = `
  SELECT ${AGENT},
    (SELECT count(*) FROM conversation c WHERE c.seat_agent_id = a.person_id)::int AS load,
    (SELECT string_agg(m.queue_id::text, ' ') FROM queue_member m WHERE m.agent_id = a.person_id) AS "queueIds",
    (SELECT json_object_agg(s.skill_id, s.proficiency) FROM agent_skill s WHERE s.agent_id = a.person_id) AS skills
  ${WHO}`;

/** Of more queues than this the agents are read in one pass over each table, and put together here. */
const FEW_QUEUES = 4;
const OF_MANY = `SELECT ${AGENT} ${WHO}`;
const LOADS = `
  SELECT c.seat_agent_id AS "agentId", count(*)::int AS load FROM conversation c WHERE c.seat_agent_id IS NOT NULL GROUP BY 1`;
const QUEUES = `SELECT m.agent_id AS "agentId", string_agg(m.queue_id::text, ' ') AS "queueIds" FROM queue_member m GROUP BY 1`;
const SKILLS = `SELECT s.agent_id AS "agentId", json_object_agg(s.skill_id, s.proficiency) AS skills FROM agent_skill s GROUP BY 1`;

/** Adds up the room without a join: at the start of a shift the planner would take the agents on queue to be few, and try them all with all. */
const QUEUES_WITH_ROOM = `
  SELECT DISTINCT m.queue_id FROM queue_member m WHERE m.agent_id = ANY (ARRAY(
    SELECT s.agent_id FROM (
      SELECT a.person_id AS agent_id, a.capacity AS room FROM agent a WHERE a.routing_status = 'onQueue'
      UNION ALL SELECT c.seat_agent_id, -1 FROM conversation c WHERE c.seat_agent_id IS NOT NULL
      UNION ALL SELECT w.agent_id, -${CAPACITY.max} FROM (${WITHOUT_LINE}) w
    ) s GROUP BY 1 HAVING sum(s.room) > 0
  ))`;

const TAKES = `
  SELECT body ->> 'queueId' AS queue_id, count(*)::int AS takes FROM conversation_entry
  WHERE type = 'Accepted' AND at >= $1::timestamptz AND body ->> 'queueId' IS NOT NULL
  GROUP BY 1`;

type WaitingColumns = { readonly id: string; readonly queue_id: string; readonly waiting_since: Date };

type CandidateColumns = Pick<Candidate, 'agentId' | 'routingStatus' | 'capacity' | 'load' | 'languages'> & {
  readonly idleSince: Date;
  /** Without a line at the moment. */
  readonly isAway: boolean;
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
      if (queueIds.length > FEW_QUEUES) return candidatesOfMany(pool, values);
      const { rows } = await pool.query<CandidateColumns>({ name: 'candidates', text: OF_FEW, values });
      return rows.map(candidateOf);
    },
    queuesWithRoom: async () => {
      const { rows } = await pool.query<{ queue_id: string }>({ name: 'queues with room', text: QUEUES_WITH_ROOM });
      return rows.map((row) => row.queue_id);
    },
    inTurn: (work) => inTurn(pool, work),
  };
}

async function candidatesOfMany(pool: Pool, values: unknown[]): Promise<readonly Candidate[]> {
  type Part = Partial<CandidateColumns> & { readonly agentId: string };
  const [agents, ...parts] = await Promise.all([
    pool.query<Omit<CandidateColumns, 'load' | 'queueIds' | 'skills'>>({ name: 'agents', text: OF_MANY, values }),
    pool.query<Part>({ name: 'loads', text: LOADS }),
    pool.query<Part>({ name: 'queues of agents', text: QUEUES }),
    pool.query<Part>({ name: 'skills of agents', text: SKILLS }),
  ]);
  const [loads, queues, skills] = parts.map(({ rows }) => new Map(rows.map((row) => [row.agentId, row])));
  return agents.rows.map((row) =>
    candidateOf({
      ...row,
      load: loads?.get(row.agentId)?.load ?? 0,
      queueIds: queues?.get(row.agentId)?.queueIds ?? null,
      skills: skills?.get(row.agentId)?.skills ?? null,
    }),
  );
}

function candidateOf({ idleSince, isAway, queueIds, skills, ...row }: CandidateColumns): Candidate {
  const agent = { ...row, ...(isAway && { noLine: true as const }) };
  return { ...agent, idleSince: idleSince.getTime(), queueIds: queueIds?.split(' ') ?? [], skills: skills ?? {} };
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
