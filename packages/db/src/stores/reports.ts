import { GONE, type Presence } from '@rejoin/core/presence/presence';
import type { StandingChange } from '@rejoin/core/reports/agent-time';
import { REPORT_MARKS } from '@rejoin/core/reports/conversation-report';
import type { Interval } from '@rejoin/core/reports/interval';
import { WAIT_MARKS, type WaitMark } from '@rejoin/core/reports/queue-waits';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import { byAgentName } from '@rejoin/use-cases/by-name';
import type { ReportPage, Reports, WaitPage } from '@rejoin/use-cases/ports/reports';
import type { Pool } from 'pg';
import { isId } from '../storable.ts';
import { type EntryRow, entryOf } from './conversation-row.ts';

/** Written out, so that Postgres sees that the index of reports has them. */
const BEGINNINGS: Record<ReportPage['by'], string> = {
  beginning: `type = 'Started'`,
  taking: `type IN ('Accepted', 'TakenOver')`,
};

/** Before every other id. */
const NIL = '00000000-0000-0000-0000-000000000000';

export function createReports(pool: Pool): Reports {
  return {
    agents: (interval) => readAgents(pool, interval),
    standings: (agentIds, interval) => readStandings(pool, agentIds.filter(isId), interval),
    conversations: (page) => readConversations(pool, page),
    waits: (page) => readWaits(pool, page),
  };
}

async function readAgents(pool: Pool, { from, to }: Interval) {
  const { rows } = await pool.query<{ readonly agentId: string; readonly name: string }>({
    name: 'reported agents',
    text: `
      SELECT a.person_id AS "agentId", p.name FROM agent a JOIN person p ON p.id = a.person_id
      WHERE a.serving
        OR (
          SELECT presence FROM agent_standing WHERE agent_id = a.person_id AND at <= $1 ORDER BY at DESC, id DESC LIMIT 1
        ) <> $3
        OR EXISTS (
          SELECT FROM agent_standing WHERE agent_id = a.person_id AND at > $1 AND at < $2 AND presence <> $3
        )`,
    values: [new Date(from), new Date(to), GONE.presence],
  });
  return rows.sort(byAgentName);
}

type StandingRow = {
  readonly agentId: string;
  readonly at: Date;
  readonly presence: Presence;
  readonly routingStatus: RoutingStatus;
};

async function readStandings(pool: Pool, agentIds: readonly string[], { from, to }: Interval) {
  const { rows } = await pool.query<StandingRow>({
    name: 'standings',
    text: `
      SELECT agent_id AS "agentId", at, presence, routing_status AS "routingStatus" FROM (
        SELECT s.* FROM unnest($1::uuid[]) AS agent (id) CROSS JOIN LATERAL (
          SELECT * FROM agent_standing WHERE agent_id = agent.id AND at <= $2 ORDER BY at DESC, id DESC LIMIT 1
        ) s
        UNION ALL
        SELECT * FROM agent_standing WHERE agent_id = ANY ($1) AND at > $2 AND at < $3
      ) found ORDER BY agent_id, at, id`,
    values: [agentIds, new Date(from), new Date(to)],
  });
  const found = new Map<string, StandingChange[]>();
  for (const { agentId, at, ...standing } of rows) {
    const changes = found.get(agentId) ?? [];
    changes.push({ at: at.getTime(), ...standing });
    found.set(agentId, changes);
  }
  return found;
}

type ConversationRow = {
  readonly conversationId: string;
  readonly at: Date;
  readonly fromGuest: number;
  readonly fromAgents: number;
  readonly firstAnswerAt: Date | null;
  readonly marks: readonly (Omit<EntryRow, 'at'> & { readonly at: number })[];
};

async function readConversations(
  pool: Pool,
  { interval, by, after = { at: interval.from, conversationId: NIL }, limit }: ReportPage,
) {
  const { rows } = await pool.query<ConversationRow>({
    name: `reported by ${by}`,
    text: `
      WITH page AS MATERIALIZED (
        SELECT conversation_id, at FROM conversation_entry
        WHERE ${BEGINNINGS[by]} AND (at, conversation_id) > ($1, $2::uuid) AND at < $3
        ORDER BY at, conversation_id LIMIT $4
      )
      SELECT page.conversation_id AS "conversationId", page.at, told.* FROM page CROSS JOIN LATERAL (
        SELECT (count(*) FILTER (WHERE type = 'GuestMessaged'))::int AS "fromGuest",
          (count(*) FILTER (WHERE type = 'AgentMessaged'))::int AS "fromAgents",
          min(at) FILTER (WHERE type = 'AgentMessaged') AS "firstAnswerAt",
          json_agg(
            json_build_object(
              'sequence', sequence, 'at', round(extract(epoch FROM at) * 1000)::bigint, 'type', type, 'body', body
            ) ORDER BY sequence
          ) FILTER (WHERE type = ANY ($5::text[])) AS marks
        FROM conversation_entry WHERE conversation_id = page.conversation_id
      ) told ORDER BY page.at, page.conversation_id`,
    values: [new Date(after.at), after.conversationId, new Date(interval.to), limit, REPORT_MARKS],
  });
  return rows.map(({ conversationId, at, fromGuest, fromAgents, firstAnswerAt, marks }) => ({
    place: { at: at.getTime(), conversationId },
    conversation: {
      conversationId,
      marks: marks.map((mark) => entryOf({ ...mark, at: new Date(mark.at) })),
      ...{ fromGuest, fromAgents },
      ...(firstAnswerAt === null ? {} : { firstAnswerAt: firstAnswerAt.getTime() }),
    },
  }));
}

type WaitRow = {
  readonly conversationId: string;
  readonly marks: readonly (Pick<WaitMark, 'at' | 'type'> & Readonly<Record<'queueId' | 'because', string | null>>)[];
};

/** What the conditions name is written out, so that Postgres sees that the indexes of waits have it. */
async function readWaits(pool: Pool, { from, after, limit }: WaitPage) {
  const { rows } = await pool.query<WaitRow>({
    name: 'waits',
    text: `
      WITH page AS MATERIALIZED (
        SELECT conversation_id FROM (
          SELECT conversation_id FROM conversation_entry
          WHERE type IN ('Accepted', 'TakenOver', 'Disconnected', 'Ended') AND at >= $1
          UNION
          SELECT id FROM conversation WHERE status IN ('waiting', 'alerting')
        ) found WHERE $2::uuid IS NULL OR conversation_id > $2
        ORDER BY conversation_id LIMIT $3
      )
      SELECT conversation_id AS "conversationId", told.marks FROM page CROSS JOIN LATERAL (
        SELECT json_agg(
          json_build_object(
            'at', round(extract(epoch FROM at) * 1000)::bigint, 'type', type, 'queueId', body ->> 'queueId',
            'because', body ->> 'because'
          ) ORDER BY sequence
        ) AS marks
        FROM conversation_entry entry WHERE entry.conversation_id = page.conversation_id
          AND type IN (${WAIT_MARKS.map((type) => `'${type}'`).join(', ')})
      ) told ORDER BY conversation_id`,
    values: [new Date(from), after ?? null, limit],
  });
  return rows.map(({ conversationId, marks }) => ({
    conversationId,
    marks: marks.map(({ queueId, because, ...mark }) => ({
      ...mark,
      ...(queueId === null ? {} : { queueId }),
      ...(because === null ? {} : { because }),
    })),
  }));
}
