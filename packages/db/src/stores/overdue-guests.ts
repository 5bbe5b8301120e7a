import { GOING_ON } from '@rejoin/core/guest-data/held';
import type { Overdue, OverdueTotals } from '@rejoin/use-cases/ports/guest-data';
import type { Pool } from 'pg';
import { Prisma } from '../generated/client.ts';
import { askSlowly } from '../pool.ts';

/** Each guest whose time is up, as core's `retainedUntil` has it, with the sessions that are theirs as `sessionsOf` has it. */
function guestsOver({ days, at }: Overdue): Prisma.Sql {
  return Prisma.sql`
    WITH life AS (
      SELECT s.id, s.duration_seconds,
        coalesce(s.identity_id::text, CASE WHEN s.authenticated THEN (
          SELECT c.state #>> '{guest,identityId}' FROM conversation c
          WHERE c.session_id = s.id AND c.state #>> '{guest,identityId}' IS NOT NULL LIMIT 1
        ) END, s.id::text) AS guest,
        greatest(s.created_at, s.renewed_at, talk.last_at) AS last_at, talk.conversations, talk.going_on
      FROM guest_session s CROSS JOIN LATERAL (
        SELECT max(last_at) AS last_at, count(*)::int AS conversations,
          coalesce(bool_or(status = ANY (${[...GOING_ON]}::text[])), false) AS going_on
        FROM conversation WHERE session_id = s.id
      ) talk
    ), due AS (
      SELECT array_agg(id) AS ids, max(last_at) AS last_at, sum(conversations)::int AS conversations
      FROM life GROUP BY guest
      HAVING bool_and(last_at + greatest(make_interval(hours => ${days * 24}::int), make_interval(secs => duration_seconds))
          <= ${new Date(at)}::timestamptz)
        AND NOT bool_or(going_on)
    )`;
}

export async function overdueSessions(pool: Pool, overdue: Overdue, limit: number): Promise<string[]> {
  const rows = await askSlowly<{ id: string }>(
    pool,
    Prisma.sql`${guestsOver(overdue)} SELECT ids[1]::text AS id FROM due ORDER BY last_at, ids[1] LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

type Totals = { guests: number; conversations: number; files: number; oldest_at: Date | null };

export async function overdueTotals(pool: Pool, overdue: Overdue): Promise<OverdueTotals> {
  const [row] = await askSlowly<Totals>(
    pool,
    Prisma.sql`
      ${guestsOver(overdue)}
      SELECT count(*)::int AS guests, coalesce(sum(conversations), 0)::int AS conversations, min(last_at) AS oldest_at,
        (SELECT count(*)::int FROM attachment
          WHERE discarded_at IS NULL AND session_id IN (SELECT unnest(ids) FROM due)) AS files
      FROM due`,
  );
  if (row === undefined) throw new Error('A count without a row');
  const { oldest_at: oldest, ...counts } = row;
  return { ...counts, ...(oldest !== null && { oldestAt: oldest.getTime() }) };
}
