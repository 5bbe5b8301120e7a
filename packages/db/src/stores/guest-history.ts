import type { GuestHistory } from '@rejoin/use-cases/ports/guest-history';
import type { Pool } from 'pg';
import { isId } from '../storable.ts';
import { type EntryRow, entryOf, type StateRow, stateOf } from './conversation-row.ts';

export function createGuestHistory(pool: Pool): GuestHistory {
  return {
    over: (sessionId, page) => readOver(pool, sessionId, page),
    isSameGuest: async (sessionId, otherSessionId) => {
      if (sessionId === otherSessionId) return true;
      if (!isId(sessionId) || !isId(otherSessionId)) return false;
      const { rowCount } = await pool.query({
        name: 'same guest',
        text: `
          SELECT FROM guest_session one JOIN guest_session other ON other.identity_id = one.identity_id
          WHERE one.id = $1 AND other.id = $2`,
        values: [sessionId, otherSessionId],
      });
      return rowCount === 1;
    },
    marks: (conversationIds, types) => readMarks(pool, conversationIds, types),
  };
}

async function readOver(pool: Pool, sessionId: string, page: Parameters<GuestHistory['over']>[1]) {
  const { except, after, limit } = page;
  if (!isId(sessionId) || !isId(except)) return [];
  const { rows } = await pool.query<StateRow>({
    name: 'over',
    text: `
      SELECT state FROM conversation
      WHERE session_id IN (
          SELECT $1::uuid
          UNION
          SELECT other.id FROM guest_session one JOIN guest_session other ON other.identity_id = one.identity_id
          WHERE one.id = $1
        )
        AND over_since IS NOT NULL AND id <> $2
        AND ($3::timestamptz IS NULL OR (over_since, id) < ($3, $4::uuid))
      ORDER BY over_since DESC, id DESC LIMIT $5`,
    values: [
      sessionId,
      except,
      after === undefined ? null : new Date(after.at).toISOString(),
      after?.conversationId ?? null,
      limit,
    ],
  });
  return rows.map(stateOf);
}

async function readMarks(pool: Pool, ...[conversationIds, types]: Parameters<GuestHistory['marks']>) {
  const { rows } = await pool.query<EntryRow & { readonly conversation_id: string }>({
    name: 'marks',
    text: `
      SELECT conversation_id, sequence, at, type, body FROM conversation_entry
      WHERE conversation_id = ANY ($1::uuid[]) AND type = ANY ($2::text[])
      ORDER BY conversation_id, sequence`,
    values: [conversationIds.filter(isId), types],
  });
  const found = new Map<string, ReturnType<typeof entryOf>[]>();
  for (const row of rows) found.set(row.conversation_id, [...(found.get(row.conversation_id) ?? []), entryOf(row)]);
  return found;
}
