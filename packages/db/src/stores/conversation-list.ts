import type { ConversationList, ListWanted } from '@rejoin/use-cases/ports/conversation-list';
import type { Pool } from 'pg';
import { isId, storableText } from '../storable.ts';

/** Before every other id. */
const NIL = '00000000-0000-0000-0000-000000000000';

/** What is looked at, in the order of an index; written out, so that Postgres sees that the index has it. */
const LOOKED_AT: Record<ListWanted['by'], string> = {
  beginning: `
    SELECT conversation_id, at FROM conversation_entry
    WHERE type = 'Started' AND at >= $1 AND (at, conversation_id) < ($2, $3::uuid)
    ORDER BY at DESC, conversation_id DESC LIMIT $4`,
  end: `
    SELECT id AS conversation_id, over_since AS at FROM conversation
    WHERE over_since IS NOT NULL AND over_since >= $1 AND (over_since, id) < ($2, $3::uuid)
    ORDER BY over_since DESC, id DESC LIMIT $4`,
};

/** The same of one person, who has few. */
const LOOKED_AT_OF_ONE: Record<ListWanted['by'], string> = {
  beginning: ofOne('first.at'),
  end: ofOne('c.over_since'),
};

function ofOne(at: string): string {
  return `
    SELECT c.id AS conversation_id, ${at} AS at FROM guest_identity person
      JOIN guest_session s ON s.identity_id = person.id
      JOIN conversation c ON c.session_id = s.id
      JOIN conversation_entry first ON first.conversation_id = c.id AND first.sequence = 1
    WHERE person.subject = $7 AND ${at} >= $1 AND (${at}, c.id) < ($2, $3::uuid)
    ORDER BY ${at} DESC, c.id DESC LIMIT $4`;
}

type LookRow = { readonly conversation_id: string; readonly at: Date; readonly fits: boolean };

export function createConversationList(pool: Pool): ConversationList {
  return {
    look: async ({ interval, by, queueId, status, subject, after, look }) => {
      if ((queueId !== undefined && !isId(queueId)) || (after !== undefined && !isId(after.conversationId))) return [];
      const at = after === undefined ? interval.to : Math.min(after.at, interval.to);
      const { rows } = await pool.query<LookRow>({
        name: `conversations by ${by}${subject === undefined ? '' : ' of one'}`,
        text: `
          SELECT looked.conversation_id, looked.at,
            ($5::uuid IS NULL OR coalesce(c.state ->> 'queueId', c.state ->> 'lastQueueId') = $5::text)
              AND ($6::text IS NULL OR c.status = $6) AS fits
          FROM (${(subject === undefined ? LOOKED_AT : LOOKED_AT_OF_ONE)[by]}) looked
            JOIN conversation c ON c.id = looked.conversation_id
          ORDER BY looked.at DESC, looked.conversation_id DESC`,
        values: [
          ...[new Date(interval.from), new Date(at), after?.conversationId ?? NIL, look],
          ...[queueId ?? null, status ?? null],
          ...(subject === undefined ? [] : [storableText(subject)]),
        ],
      });
      return rows.map((row) => ({ at: row.at.getTime(), conversationId: row.conversation_id, fits: row.fits }));
    },
  };
}
