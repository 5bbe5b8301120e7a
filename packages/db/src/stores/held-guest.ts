import { type Held, MESSAGE_TYPES } from '@rejoin/core/guest-data/held';
import type { GuestProfile } from '@rejoin/core/identity/guest-profile';
import type { HeldGuest } from '@rejoin/use-cases/ports/guest-data';
import { asWritten, type Reach } from '../database.ts';

/** The person who has signed in on a session: a session that was given up for another says so in its conversations. */
export async function ownerOf(reach: Reach, sessionId: string): Promise<string | undefined> {
  const [row] = await reach.$queryRaw<{ owner: string | null }[]>`
    SELECT coalesce(s.identity_id, (
      SELECT w.identity_id FROM conversation c JOIN conversation_words w ON w.conversation_id = c.id
      WHERE c.session_id = s.id AND w.identity_id IS NOT NULL LIMIT 1
    ))::text AS owner
    FROM guest_session s WHERE s.id = ${sessionId}::uuid`;
  return row?.owner ?? undefined;
}

/** All sessions of the guest who has this one, whoever was heard of last first; none: there is no such session. */
export async function sessionsOf(reach: Reach, sessionId: string): Promise<string[]> {
  const owner = (await ownerOf(reach, sessionId)) ?? null;
  const rows = await reach.$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM (
      SELECT id FROM guest_session WHERE id = ${sessionId}::uuid OR identity_id = ${owner}::uuid
      UNION SELECT w.session_id FROM conversation_words w JOIN guest_session g ON g.id = w.session_id
      WHERE w.identity_id = ${owner}::uuid AND g.identity_id IS NULL AND g.authenticated
    ) own JOIN guest_session s USING (id)
    ORDER BY coalesce((SELECT max(last_at) FROM conversation WHERE session_id = s.id), s.created_at) DESC, s.id`;
  return rows.map(({ id }) => id);
}

export async function guestOf(reach: Reach, sessionId: string, sessionIds: readonly string[]): Promise<HeldGuest> {
  const owner = await ownerOf(reach, sessionId);
  const row = owner === undefined ? null : await reach.guestIdentity.findUnique({ where: { id: owner } });
  const identity = row && { ...asWritten<GuestProfile>(row.profile), issuer: row.issuer, subject: row.subject };
  return { sessionId, ...(identity !== null && { identity }), held: await heldBy(reach, sessionIds) };
}

async function heldBy(reach: Reach, sessionIds: readonly string[]): Promise<Held> {
  const [row] = await reach.$queryRaw<
    { conversations: number; messages: number; files: number; first_at: Date | null; last_at: Date | null }[]
  >`
    WITH own AS (SELECT id FROM conversation WHERE session_id = ANY (${[...sessionIds]}::uuid[]))
    SELECT (SELECT count(*)::int FROM own) AS conversations,
      (count(*) FILTER (WHERE e.type = ANY (${[...MESSAGE_TYPES]}::text[])))::int AS messages,
      (SELECT count(*)::int FROM attachment
        WHERE session_id = ANY (${[...sessionIds]}::uuid[]) AND discarded_at IS NULL) AS files,
      min(e.at) AS first_at, max(e.at) AS last_at
    FROM conversation_entry e WHERE e.conversation_id IN (SELECT id FROM own)`;
  if (row === undefined) throw new Error('A count without a row');
  const { conversations, messages, files, first_at: first, last_at: last } = row;
  const times = first !== null && last !== null && { firstAt: first.getTime(), lastAt: last.getTime() };
  return { conversations, messages, files, ...times };
}
