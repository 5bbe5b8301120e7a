import type { ConversationState } from '@rejoin/core/conversation/state';
import type {
  Append,
  AppendOutcome,
  ConversationLog,
  GuestPage,
  Position,
} from '@rejoin/use-cases/ports/conversation-log';
import type { Pool } from 'pg';
import type { Database } from '../database.ts';
import { isLostRace, refersToNothing } from '../problems.ts';
import { isId } from '../storable.ts';
import {
  type AppendColumns,
  appendColumns,
  type EntryRow,
  entryOf,
  type StateRow,
  stateOf,
} from './conversation-row.ts';
import { gathered } from './gathered.ts';
import { onceKey } from './once-key.ts';

/** An append is at place 1, 2, 3… of its batch. */
type Refusal = { readonly place: number; readonly outcome: AppendOutcome };

/** A call that has lost this many races in a row fails. Each lost race means that another gateway has won one. */
const ATTEMPTS_MAX = 20;

/** `teller` names the process in the notifications of its appends, of which it tells its own followers itself. */
export function createConversationLog(
  { database, pool }: { readonly database: Database; readonly pool: Pool },
  teller: string,
): ConversationLog {
  return {
    load: (ids) => load(pool, ids),
    append: (batch) => append(pool, batch, teller),
    whereStored: async (keys) => {
      const asked = new Map(keys.map((key) => [onceKey(key), key]));
      const rows = await database.conversationEntry.findMany({
        where: { onceKey: { in: [...asked.keys()] } },
        select: { onceKey: true, conversationId: true, sequence: true },
      });
      return new Map(rows.map(({ onceKey: stored, ...storedAt }) => [asked.get(stored ?? '') ?? '', storedAt]));
    },
    readForward: (positions, limit) => readForward(pool, positions, limit),
    readBack: async (conversationId, { before, limit }) => {
      if (!isId(conversationId)) return [];
      const sequence = before === undefined ? {} : { sequence: { lt: before } };
      const rows = await database.conversationEntry.findMany({
        where: { conversationId, ...sequence },
        orderBy: { sequence: 'desc' },
        take: limit,
      });
      return rows.map(entryOf);
    },
    guestPage: (sessionId, page) => guestPage(database, sessionId, page),
    currentOf: gathered((sessionIds: readonly string[]) => currentOf(pool, sessionIds)),
    due: async (at, limit) => {
      const rows = await database.conversation.findMany({
        where: { deadline: { lte: new Date(at) } },
        orderBy: { deadline: 'asc' },
        take: limit,
        select: { state: true },
      });
      return rows.map(stateOf);
    },
  };
}

async function append(pool: Pool, batch: readonly Append[], teller: string): Promise<readonly AppendOutcome[]> {
  if (batch.length === 0) return [];
  const outcomes: AppendOutcome[] = batch.map(() => ({ type: 'appended' }));
  try {
    const refusals = await callAppend(pool, appendColumns(batch), teller);
    for (const { place, outcome } of refusals) outcomes[place - 1] = outcome;
    return outcomes;
  } catch (error) {
    if (!refersToNothing(error)) throw error;
    const left = await withoutErased(pool, batch);
    if (left.length === batch.length) throw error;
    const outcomesLeft = await append(pool, left, teller);
    return batch.map((each): AppendOutcome => outcomesLeft[left.indexOf(each)] ?? { type: 'conflict' });
  }
}

/** A guest was erased while their next conversation was being begun: all others of the batch have nothing to do with it. */
async function withoutErased(pool: Pool, batch: readonly Append[]): Promise<readonly Append[]> {
  const begun = batch.flatMap(({ expected, state }) => (expected === 0 ? [state.sessionId] : []));
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM guest_session WHERE id = ANY ($1::uuid[])', [
    begun,
  ]);
  const there = new Set(rows.map(({ id }) => id));
  return batch.filter(({ expected, state }) => expected > 0 || there.has(state.sessionId));
}

/** The arguments of `append_to_conversations`, in their order, with their types. */
const ARGUMENTS = {
  ids: 'uuid',
  expected: 'int',
  sessionIds: 'uuid',
  deploymentIds: 'uuid',
  sequences: 'int',
  statuses: 'text',
  queueIds: 'uuid',
  seatAgentIds: 'uuid',
  lastAgentIds: 'uuid',
  waitingSince: 'timestamptz',
  deadlines: 'timestamptz',
  overSince: 'timestamptz',
  lastAt: 'timestamptz',
  states: 'json',
  guestEntries: 'int',
  news: 'json',
  ownerIds: 'text',
  takesSeats: 'uuid',
  seatsOnQueue: 'bool',
  entryPlaces: 'int',
  entrySequences: 'int',
  entryAt: 'timestamptz',
  entryTypes: 'text',
  entryGuestVisible: 'bool',
  entryBodies: 'json',
  entryOnceKeys: 'uuid',
} as const satisfies Record<keyof AppendColumns, string>;

const NAMES = Object.keys(ARGUMENTS) as readonly (keyof AppendColumns)[];
const PARAMETERS = NAMES.map((name, index) => `$${index + 1}::${ARGUMENTS[name]}[]`).join(', ');

/** Every message goes through here: straight to the driver, because Prisma adds as much work as all the rest of an append. */
async function callAppend(pool: Pool, columns: AppendColumns, teller: string): Promise<readonly Refusal[]> {
  const call = {
    name: 'append',
    text: `SELECT append_to_conversations(${PARAMETERS}) AS refusals FROM set_config('rejoin.told_by', $${NAMES.length + 1}, true)`,
    values: [...NAMES.map((name) => columns[name]), teller],
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<{ refusals: Refusal[] }>(call);
      const [row] = rows;
      if (row === undefined) throw new Error('append_to_conversations returned nothing');
      return row.refusals;
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isLostRace(error)) throw error;
    }
  }
}

/** With several gateways what one of them writes is loaded and read forward by another: straight over the driver, as appends are. */
async function load(pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, ConversationState>> {
  const { rows } = await pool.query<StateRow>({
    name: 'states',
    text: 'SELECT state FROM conversation WHERE id = ANY ($1::uuid[])',
    values: [ids.filter(isId)],
  });
  return new Map(rows.map(stateOf).map((state) => [state.conversationId, state]));
}

async function readForward(pool: Pool, positions: readonly Position[], limit: number) {
  const asked = positions.filter(({ conversationId }) => isId(conversationId));
  const { rows } = await pool.query<EntryRow & { readonly conversation_id: string }>({
    name: 'entries forward',
    text: `
      SELECT e.conversation_id, e.sequence, e.at, e.type, e.body
      FROM unnest($1::uuid[], $2::int[]) AS p (id, after)
      CROSS JOIN LATERAL (
        SELECT * FROM conversation_entry
        WHERE conversation_id = p.id AND sequence > p.after ORDER BY sequence LIMIT $3
      ) e
      ORDER BY e.conversation_id, e.sequence`,
    values: [asked.map(({ conversationId }) => conversationId), asked.map(({ after }) => after), limit],
  });
  const found = new Map(positions.map(({ conversationId }) => [conversationId, [] as ReturnType<typeof entryOf>[]]));
  for (const row of rows) found.get(row.conversation_id)?.push(entryOf(row));
  return found;
}

async function guestPage(
  database: Database,
  sessionId: string,
  page: { readonly size: number; readonly number: number },
): Promise<GuestPage> {
  const open = await findOpen(database, sessionId);
  if (open === undefined) return { entries: [], total: 0 };
  const { conversationId } = open.state;
  const rows = await database.conversationEntry.findMany({
    where: { conversationId, guestVisible: true },
    orderBy: { sequence: 'desc' },
    skip: (page.number - 1) * page.size,
    take: page.size,
  });
  return { entries: rows.map((row) => ({ conversationId, entry: entryOf(row) })), total: open.guestEntries };
}

async function currentOf(pool: Pool, sessionIds: readonly string[]): Promise<(ConversationState | undefined)[]> {
  const { rows } = await pool.query<StateRow & { readonly session_id: string }>({
    name: 'current conversations',
    text: `SELECT session_id, state FROM conversation WHERE session_id = ANY ($1::uuid[]) AND status <> 'ended'`,
    values: [sessionIds.filter(isId)],
  });
  const states = new Map(rows.map((row) => [row.session_id, stateOf(row)]));
  return sessionIds.map((id) => states.get(id));
}

async function findOpen(
  database: Database,
  sessionId: string,
): Promise<{ readonly state: ConversationState; readonly guestEntries: number } | undefined> {
  if (!isId(sessionId)) return undefined;
  const row = await database.conversation.findFirst({
    where: { sessionId, status: { not: 'ended' } },
    select: { state: true, guestEntries: true },
  });
  return row === null ? undefined : { state: stateOf(row), guestEntries: row.guestEntries };
}
