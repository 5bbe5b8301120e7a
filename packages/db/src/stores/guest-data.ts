import type { GuestData, GuestRecord, HeldGuest } from '@rejoin/use-cases/ports/guest-data';
import type { Pool } from 'pg';
import type { Database } from '../database.ts';
import { isId, storableText } from '../storable.ts';
import { anywhere } from './anywhere.ts';
import { attachmentOf } from './attachments.ts';
import { appendAuditEntries } from './audit.ts';
import { entryOf, stateOf } from './conversation-row.ts';
import { eraseGuest } from './erase-guest.ts';
import { guestOf, sessionsOf } from './held-guest.ts';
import { lockSettings } from './lock-settings.ts';
import { overdueSessions, overdueTotals } from './overdue-guests.ts';

export function createGuestData(database: Database, pool: Pool): GuestData {
  return {
    find: (words, limit) => find(database, storableText(words), limit),
    read: (sessionId) => read(database, sessionId),
    erase: (sessionId, at, judge) =>
      isId(sessionId) ? eraseGuest(database, { sessionId, at, judge }) : Promise.resolve({ type: 'missing' }),
    overdue: (overdue, limit) => overdueSessions(pool, overdue, limit),
    overdueTotals: (overdue) => overdueTotals(pool, overdue),
    note: (entry) =>
      database.$transaction(async (transaction) => {
        await lockSettings(transaction);
        await appendAuditEntries(transaction, [entry]);
      }),
  };
}

/** Each word of what is known of a guest for itself; what they are called and ids only whole. A guest is one for all of their sessions. */
async function find(database: Database, words: string, limit: number): Promise<HeldGuest[]> {
  const id = isId(words) ? words : null;
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH meant AS (
      SELECT s.id FROM identity_words w JOIN guest_session s ON s.identity_id = w.identity_id
      WHERE w.words LIKE lower(${anywhere(words)})
      UNION SELECT session_id FROM conversation_words WHERE words LIKE lower(${anywhere(words)})
      UNION SELECT session_id FROM conversation WHERE id = ${id}::uuid
      UNION SELECT id FROM guest_session WHERE id = ${id}::uuid
      UNION SELECT id FROM guest_session
      WHERE lower(${words}) LIKE 'guest ____' AND 'guest ' || right(id::text, 4) = lower(${words})
    ), heard AS (
      SELECT s.id, coalesce(s.identity_id, CASE WHEN s.authenticated THEN (
          SELECT w.identity_id FROM conversation c JOIN conversation_words w ON w.conversation_id = c.id
          WHERE c.session_id = s.id AND w.identity_id IS NOT NULL LIMIT 1
        ) END, s.id) AS guest,
        coalesce((SELECT max(last_at) FROM conversation WHERE session_id = s.id), s.created_at) AS last_at
      FROM meant JOIN guest_session s USING (id)
    )
    SELECT min(id::text) AS id FROM heard GROUP BY guest ORDER BY max(last_at) DESC, min(id::text) LIMIT ${limit}`;
  const found: HeldGuest[] = [];
  for (const { id } of rows) {
    const sessionIds = await sessionsOf(database, id);
    found.push(await guestOf(database, sessionIds[0] ?? id, sessionIds));
  }
  return found.sort((a, b) => (b.held.lastAt ?? 0) - (a.held.lastAt ?? 0));
}

async function read(database: Database, sessionId: string): Promise<GuestRecord | undefined> {
  if (!isId(sessionId)) return undefined;
  const sessionIds = await sessionsOf(database, sessionId);
  if (sessionIds.length === 0) return undefined;
  const of = { sessionId: { in: sessionIds } };
  const [guest, sessions, conversations, attachments] = await Promise.all([
    guestOf(database, sessionId, sessionIds),
    database.guestSession.findMany({
      where: { id: { in: sessionIds } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, deploymentId: true, createdAt: true },
    }),
    database.conversation.findMany({ where: of, select: { id: true, state: true } }),
    database.attachment.findMany({ where: { ...of, discardedAt: null }, orderBy: { announcedAt: 'asc' } }),
  ]);
  const talks = [];
  for (const row of conversations) {
    const where = { conversationId: row.id };
    const entries = await database.conversationEntry.findMany({ where, orderBy: { sequence: 'asc' } });
    talks.push({ state: stateOf(row), entries: entries.map(entryOf) });
  }
  return {
    ...guest,
    sessions: sessions.map((session) => ({ ...session, createdAt: session.createdAt.getTime() })),
    conversations: talks.sort((a, b) => (a.entries[0]?.at ?? 0) - (b.entries[0]?.at ?? 0)),
    attachments: attachments.map(attachmentOf),
  };
}
