import type { RoutingRound } from '@rejoin/core/routing/round';
import type { RoutingDecisions } from '@rejoin/use-cases/ports/routing-decisions';
import type { Pool } from 'pg';
import { isId } from '../storable.ts';
import { packRound, unpackRound } from './packed-round.ts';

/** How long before a round its roster may have been used last to need no more than its name, in milliseconds: much shorter than any is kept. */
const FRESH_MS = 3_600_000;

const FRESH = 'SELECT id FROM routing_roster WHERE id = ANY ($1::uuid[]) AND used_at >= $2::timestamptz';

/** Rosters in the order of their ids, so that gateways wait for each other and never in a circle. */
const RECORD = `
  WITH rosters AS (
    INSERT INTO routing_roster AS r (id, body, used_at)
    SELECT DISTINCT ON (i.id) i.id, i.body, i.at FROM unnest($3::uuid[], $4::json[], $2::timestamptz[]) AS i (id, body, at)
    WHERE i.body IS NOT NULL ORDER BY i.id, i.at DESC
    ON CONFLICT (id) DO UPDATE SET used_at = greatest(r.used_at, excluded.used_at)
  )
  INSERT INTO routing_round (id, at, roster_id, conversation_ids, body)
  SELECT i.id, i.at, i.roster_id, string_to_array(i.conversation_ids, ' ')::uuid[], i.body
  FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $5::text[], $6::json[]) AS i (id, at, roster_id, conversation_ids, body)
  ON CONFLICT (id) DO NOTHING`;

const latest = (condition: string) => `
  SELECT d.id, d.at, d.body, r.body AS roster FROM routing_round d JOIN routing_roster r ON r.id = d.roster_id
  WHERE d.conversation_ids @> ARRAY[$1::uuid] AND ${condition} ORDER BY d.at DESC LIMIT 1`;

const LATEST = latest('true');

const LATEST_OFFER = latest(`EXISTS (
    SELECT FROM json_to_recordset(d.body -> 'outcomes') AS o ("conversationId" uuid, offered boolean)
    WHERE o."conversationId" = $1::uuid AND o.offered
  )`);

/** A roster goes when no round has named it since then, and none does. */
const TRIM = `
  WITH trimmed AS (
    DELETE FROM routing_round WHERE id IN (
      SELECT d.id FROM routing_round d WHERE d.at < $1 ORDER BY d.at LIMIT $2 FOR UPDATE SKIP LOCKED
    )
  )
  DELETE FROM routing_roster r
  WHERE r.used_at < $1 AND NOT EXISTS (SELECT 1 FROM routing_round d WHERE d.roster_id = r.id)`;

type Columns = { readonly id: string; readonly at: Date; readonly body: unknown; readonly roster: unknown };

export function createRoutingDecisions(pool: Pool): RoutingDecisions {
  async function find(query: { readonly name: string; readonly text: string }, conversationId: string) {
    if (!isId(conversationId)) return undefined;
    const { rows } = await pool.query<Columns>({ ...query, values: [conversationId] });
    const [row] = rows;
    return row && unpackRound({ id: row.id, at: row.at.getTime() }, row);
  }

  return {
    record: async (rounds) => {
      if (rounds.length === 0) return;
      const packed = rounds.map((round) => ({ ...packRound(round), round }));
      const fresh = await freshRosters(pool, packed);
      await pool.query({ name: 'record rounds', text: RECORD, values: columnsOf(packed, fresh) });
    },
    latestOf: (conversationId) => find({ name: 'latest round', text: LATEST }, conversationId),
    latestOfferOf: (conversationId) => find({ name: 'latest offer', text: LATEST_OFFER }, conversationId),
    trim: async (before, limit) => {
      await pool.query({ name: 'trim rounds', text: TRIM, values: [new Date(before), limit] });
    },
  };
}

type Packed = ReturnType<typeof packRound> & { readonly round: RoutingRound };

/** A roster of thousands is megabytes, and the same from round to round: it does not go to the database each time. */
async function freshRosters(pool: Pool, packed: readonly Packed[]): Promise<ReadonlySet<string>> {
  const latest = Math.max(...packed.map(({ round }) => round.at));
  const values = [packed.map(({ rosterId }) => rosterId), new Date(latest - FRESH_MS).toISOString()];
  const { rows } = await pool.query<{ id: string }>({ name: 'fresh rosters', text: FRESH, values });
  return new Set(rows.map(({ id }) => id.replaceAll('-', '')));
}

function columnsOf(packed: readonly Packed[], fresh: ReadonlySet<string>): unknown[] {
  return [
    packed.map(({ round }) => round.id),
    packed.map(({ round }) => new Date(round.at).toISOString()),
    packed.map(({ rosterId }) => rosterId),
    packed.map(({ rosterId, rosterBody }) => (fresh.has(rosterId) ? null : rosterBody)),
    packed.map(({ round }) => round.waiting.map(({ conversationId }) => conversationId).join(' ')),
    packed.map(({ body }) => body),
  ];
}
