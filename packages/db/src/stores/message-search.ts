import { LEG_ENDINGS, type OwnLeg } from '@rejoin/core/history/own-leg';
import type { LegInConversation, MessageSearch } from '@rejoin/use-cases/ports/message-search';
import type { Pool } from 'pg';
import { isId, storableText } from '../storable.ts';
import { anywhere } from './anywhere.ts';
import { type EntryRow, entryOf } from './conversation-row.ts';

export function createMessageSearch(pool: Pool): MessageSearch {
  return {
    legsOf: (agentId, limit) => readLegs(pool, agentId, limit),
    legIn: (agentId, conversationId) => readLeg(pool, agentId, conversationId),
    find: (wanted) => find(pool, wanted),
  };
}

type LegRow = { readonly taken_at: Date; readonly left_at: Date | null };

function legOf({ taken_at, left_at }: LegRow): OwnLeg {
  return { takenAt: taken_at.getTime(), ...(left_at !== null && { leftAt: left_at.getTime() }) };
}

/** Whose leg begins with an entry. As in the index, word for word. */
const WHOSE = `type IN ('Accepted', 'TakenOver') AND coalesce(body ->> 'agentId', body ->> 'byId')`;

/** When the leg that begins with the entry `begun` was over. */
const OVER = `
  LEFT JOIN LATERAL (
    SELECT at FROM conversation_entry
    WHERE conversation_id = begun.conversation_id AND sequence > begun.sequence AND type = ANY ($3::text[])
    ORDER BY sequence LIMIT 1
  ) over ON true`;

async function readLegs(pool: Pool, agentId: string, limit: number): Promise<LegInConversation[]> {
  if (!isId(agentId)) return [];
  const { rows } = await pool.query<
    LegRow & { readonly conversation_id: string; readonly last_agent_id: string | null }
  >({
    name: 'legs of',
    text: `
      SELECT begun.conversation_id, begun.at AS taken_at, over.at AS left_at, c.state ->> 'lastAgentId' AS last_agent_id
      FROM (
        SELECT conversation_id, max(sequence) AS sequence, max(at) AS at
        FROM (
          SELECT conversation_id, sequence, at FROM conversation_entry WHERE ${WHOSE} = $1 ORDER BY at DESC LIMIT $2
        ) latest
        GROUP BY conversation_id
      ) begun
      JOIN conversation c ON c.id = begun.conversation_id
      ${OVER}
      ORDER BY begun.at DESC`,
    values: [agentId, limit, LEG_ENDINGS],
  });
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    ...legOf(row),
    ...(row.last_agent_id !== null && { lastAgentId: row.last_agent_id }),
  }));
}

async function readLeg(pool: Pool, agentId: string, conversationId: string): Promise<OwnLeg | undefined> {
  if (!isId(agentId) || !isId(conversationId)) return undefined;
  const { rows } = await pool.query<LegRow>({
    name: 'leg in',
    text: `
      SELECT begun.at AS taken_at, over.at AS left_at
      FROM (
        SELECT conversation_id, sequence, at FROM conversation_entry
        WHERE conversation_id = $2 AND ${WHOSE} = $1 ORDER BY sequence DESC LIMIT 1
      ) begun
      ${OVER}`,
    values: [agentId, conversationId, LEG_ENDINGS],
  });
  return rows.map(legOf)[0];
}

/** As core's `fold`. Text without anything but ASCII, which most is, has nothing to take apart. */
const FOLDED = String.raw`lower(CASE
    WHEN octet_length(said.text) = char_length(said.text) THEN said.text
    ELSE regexp_replace(normalize(said.text, NFKD), '[\u0300-\u036f]', '', 'g')
  END)`;

/** Conversation by conversation, which `OFFSET 0` holds Postgres to: hoping for an early match it would read everybody's log. */
async function find(pool: Pool, { places, words, after, limit }: Parameters<MessageSearch['find']>[0]) {
  const asked = places.filter(({ conversationId }) => isId(conversationId));
  const { rows } = await pool.query<EntryRow & { readonly conversation_id: string }>({
    text: `
      SELECT found.*
      FROM unnest($1::uuid[], $2::timestamptz[]) AS place (id, until)
      CROSS JOIN LATERAL (
        SELECT e.conversation_id, e.sequence, e.at, e.type, e.body
        FROM conversation_entry e
        CROSS JOIN LATERAL (SELECT coalesce(e.body #>> '{message,text}', '') AS text OFFSET 0) said
        WHERE e.conversation_id = place.id AND e.type IN ('GuestMessaged', 'AgentMessaged')
          AND (place.until IS NULL OR e.at <= place.until)
          AND ($3::timestamptz IS NULL OR (e.at, e.conversation_id, e.sequence) < ($3, $4::uuid, $5::int))
          AND ${FOLDED} LIKE ALL ($6::text[])
        OFFSET 0
      ) found
      ORDER BY found.at DESC, found.conversation_id DESC, found.sequence DESC LIMIT $7`,
    values: [
      asked.map(({ conversationId }) => conversationId),
      asked.map(({ until }) => (until === undefined ? null : new Date(until).toISOString())),
      after === undefined ? null : new Date(after.at).toISOString(),
      after?.conversationId ?? null,
      after?.sequence ?? null,
      words.map(storableText).map(anywhere),
      limit,
    ],
  });
  return rows.map((row) => ({ conversationId: row.conversation_id, entry: entryOf(row) }));
}
