import type { GuestData, GuestRecord, HeldGuest } from '@rejoin/use-cases/ports/guest-data';
import type { Database } from '../database.ts';
import { isId, storableText } from '../storable.ts';
import { attachmentOf } from './attachments.ts';
import { appendAuditEntries } from './audit.ts';
import { entryOf, stateOf } from './conversation-row.ts';
import { eraseGuest } from './erase-guest.ts';
import { guestOf, sessionsOf } from './held-guest.ts';
import { lockSettings } from './lock-settings.ts';
import { overdueSessions, overdueTotals } from './overdue-guests.ts';

export function createGuestData(database: Database): GuestData {
  return {
    find: (words, limit) => find(database, storableText(words), limit),
    read: (sessionId) => read(database, sessionId),
    erase: (sessionId, at, judge) =>
      isId(sessionId) ? eraseGuest(database, { sessionId, at, judge }) : Promise.resolve({ type: 'missing' }),
    overdue: (overdue, limit) => overdueSessions(database, overdue, limit),
    overdueTotals: (overdue) => overdueTotals(database, overdue),
    note: (entry) =>
      database.$transaction(async (transaction) => {
        await lockSettings(transaction);
        await appendAuditEntries(transaction, [entry]);
      }),
  };
}

/** Each word of what is known of a guest for itself; what they are called and ids only whole. */
async function find(database: Database, words: string, limit: number): Promise<HeldGuest[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM guest_session s
    LEFT JOIN guest_identity i ON i.id = s.identity_id
    WHERE strpos(lower(i.subject), lower(${words})) > 0
      OR strpos(lower(i.issuer), lower(${words})) > 0
      OR EXISTS (SELECT FROM jsonb_each_text(i.profile) p WHERE strpos(lower(p.value), lower(${words})) > 0)
      OR s.id::text = lower(${words})
      OR 'guest ' || right(s.id::text, 4) = lower(${words})
      OR EXISTS (
        SELECT FROM conversation c WHERE c.session_id = s.id AND (
          c.id::text = lower(${words})
          OR EXISTS (
            SELECT FROM json_each_text(coalesce(c.state -> 'attributes', '{}')) a
            WHERE strpos(lower(a.value), lower(${words})) > 0
          )
        )
      )
    ORDER BY coalesce((SELECT max(last_at) FROM conversation WHERE session_id = s.id), s.created_at) DESC, s.id
    LIMIT ${limit}`;
  const found: HeldGuest[] = [];
  const told = new Set<string>();
  for (const { id } of rows) {
    if (told.has(id)) continue;
    const sessionIds = await sessionsOf(database, id);
    for (const each of sessionIds) told.add(each);
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
