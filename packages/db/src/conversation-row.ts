import { nextDeadline } from '@rejoin/core/conversation/deadline';
import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { listOwners } from '@rejoin/core/inbox/list-owners';
import type { Instant } from '@rejoin/core/instant';
import { visibleToGuest } from '@rejoin/core/visibility/visible-to-guest';
import type { Append } from '@rejoin/use-cases/ports/conversation-log';
import type { News } from '@rejoin/use-cases/ports/news';
import { asWritten } from './database.ts';
import { onceKey } from './once-key.ts';
import { storableJson } from './storable.ts';

/** The arguments of the database function `append_to_conversations`: an array for each column. */
export type AppendColumns = ReturnType<typeof appendColumns>;

export function appendColumns(batch: readonly Append[]) {
  const rows = batch.map(({ state }) => searchColumns(state));
  const entries = batch.flatMap(({ entries: own, once }, index) => {
    const keys = new Map(once.map(({ key, sequence }) => [sequence, key]));
    return own.map((entry) => entryRow(entry, { place: index + 1, once: keys.get(entry.sequence) }));
  });
  return {
    ids: batch.map(({ conversationId }) => conversationId),
    expected: batch.map((append) => append.expected),
    sessionIds: batch.map(({ state }) => state.sessionId),
    deploymentIds: batch.map(({ state }) => state.deploymentId),
    sequences: batch.map(({ state }) => state.sequence),
    statuses: batch.map(({ state }) => state.status),
    queueIds: rows.map((row) => row.queueId),
    seatAgentIds: rows.map((row) => row.seatAgentId),
    lastAgentIds: rows.map((row) => row.lastAgentId),
    waitingSince: rows.map((row) => row.waitingSince),
    deadlines: rows.map((row) => row.deadline),
    overSince: rows.map((row) => row.overSince),
    lastAt: rows.map((row) => row.lastAt),
    states: batch.map(({ state }) => storableJson(state)),
    guestEntries: batch.map((append) => append.entries.filter(({ event }) => visibleToGuest(event)).length),
    news: batch.map((append) => JSON.stringify(newsOf(append))),
    ownerIds: batch.map(({ state }) => `{${listOwners(state).join(',')}}`),
    takesSeats: batch.map(({ takesSeat }) => takesSeat?.agentId ?? null),
    seatsOnQueue: batch.map(({ takesSeat }) => takesSeat?.onQueue ?? null),
    entryPlaces: entries.map(({ place }) => place),
    entrySequences: entries.map(({ sequence }) => sequence),
    entryAt: entries.map(({ at }) => at),
    entryTypes: entries.map(({ type }) => type),
    entryGuestVisible: entries.map(({ guestVisible }) => guestVisible),
    entryBodies: entries.map(({ body }) => body),
    entryOnceKeys: entries.map((entry) => entry.onceKey),
  };
}

function newsOf({ conversationId, state, concerns }: Append): News {
  return { type: 'conversation', conversationId, sessionId: state.sessionId, sequence: state.sequence, ...concerns };
}

/** What the rows are searched by. All of it follows from the state. */
function searchColumns(state: ConversationState) {
  const isQueued = state.status === 'waiting' || state.status === 'alerting';
  return {
    queueId: isQueued ? state.queueId : null,
    seatAgentId: seatHolder(state) ?? null,
    lastAgentId: state.lastAgentId ?? null,
    waitingSince: isQueued ? timestamp(state.waitingSince) : null,
    deadline: timestamp(nextDeadline(state)?.at),
    overSince: timestamp(overSince(state)),
    lastAt: timestamp(state.lastAt),
  };
}

function overSince(state: ConversationState): Instant | undefined {
  if (state.status === 'disconnected') return state.disconnectedAt;
  return state.status === 'ended' ? state.endedAt : undefined;
}

function entryRow({ sequence, at, event }: Entry, { place, once }: { place: number; once: string | undefined }) {
  const { type, ...body } = event;
  return {
    place,
    sequence,
    at: timestamp(at),
    type,
    guestVisible: visibleToGuest(event),
    body: storableJson(body),
    onceKey: once === undefined ? null : onceKey(once),
  };
}

function timestamp(at: Instant | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

export type EntryRow = { readonly sequence: number; readonly at: Date; readonly type: string; readonly body: unknown };

/** An entry as it was appended. */
export function entryOf({ sequence, at, type, body }: EntryRow): Entry {
  return { sequence, at: at.getTime(), event: asWritten<ConversationEvent>({ type, ...asWritten<object>(body) }) };
}

export function stateOf(row: { readonly state: unknown }): ConversationState {
  return asWritten<ConversationState>(row.state);
}
