import { isDeepStrictEqual } from 'node:util';
import { evolve } from '@rejoin/core/conversation/evolve';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type pg from 'pg';
import { connect } from '../connect.ts';
import { storableJson } from '../storable.ts';
import { type EntryRow, entryOf } from '../stores/conversation-row.ts';

export type Replayed = {
  readonly conversations: number;
  readonly entries: number;
  /** Whose log leads to another state than their row has. */
  readonly different: readonly string[];
};

const CONVERSATIONS = 100;
const ENTRIES = 1000;
const LEAST_ID = '00000000-0000-0000-0000-000000000000';

type Row = { readonly id: string; readonly sequence: number; readonly state: unknown };

/** Replays every log of a database and compares where it leads to with the conversation's row. */
export async function replayConversations(databaseUrl: string): Promise<Replayed> {
  const client = await connect(databaseUrl, 'rejoin-replay');
  const different: string[] = [];
  let conversations = 0;
  let entries = 0;
  try {
    for (let after = LEAST_ID; ; ) {
      const { rows } = await client.query<Row>(
        'SELECT id, sequence, state FROM conversation WHERE id > $1 ORDER BY id LIMIT $2',
        [after, CONVERSATIONS],
      );
      for (const row of rows) {
        const { state, count } = await replayed(client, row.id);
        conversations += 1;
        entries += count;
        if (count !== row.sequence || !isSame(state, row.state)) different.push(row.id);
      }
      const last = rows.at(-1);
      if (last === undefined) return { conversations, entries, different };
      after = last.id;
    }
  } finally {
    await client.end();
  }
}

async function replayed(client: pg.Client, conversationId: string) {
  let state: ConversationState | undefined;
  let count = 0;
  for (let after = 0; ; after += ENTRIES) {
    const { rows } = await client.query<EntryRow>(
      `SELECT sequence, at, type, body FROM conversation_entry
        WHERE conversation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [conversationId, after, ENTRIES],
    );
    for (const row of rows) state = evolved(state, conversationId, row);
    count += rows.length;
    if (rows.length < ENTRIES || state === undefined) return { state, count };
  }
}

/** A log that the rules can't have written leads nowhere. */
function evolved(state: ConversationState | undefined, id: string, row: EntryRow): ConversationState | undefined {
  try {
    return evolve(state, id, entryOf(row));
  } catch {
    return undefined;
  }
}

function isSame(state: ConversationState | undefined, kept: unknown): boolean {
  return state !== undefined && isDeepStrictEqual(JSON.parse(storableJson(state)), kept);
}
