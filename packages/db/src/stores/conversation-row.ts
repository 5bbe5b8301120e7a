import { nextDeadline } from '@rejoin/core/conversation/deadline';
import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import { overSince } from '@rejoin/core/conversation/over-since';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { listOwners } from '@rejoin/core/inbox/list-owners';
import type { Instant } from '@rejoin/core/instant';
import { askedFirst, precedenceOf } from '@rejoin/core/routing/waiting';
import { visibleToGuest } from '@rejoin/core/visibility/visible-to-guest';
import type { Append } from '@rejoin/use-cases/ports/conversation-log';
import type { News } from '@rejoin/use-cases/ports/news';
import { asWritten } from '../database.ts';
import { storableJson } from '../storable.ts';
import { arrayOfPlain, arrayOfQuoted } from './array-literal.ts';
import { onceKey } from './once-key.ts';

/** The arguments of the database function `append_to_conversations`: an array, as Postgres writes it, for each column. */
export type AppendColumns = ReturnType<typeof appendColumns>;

export function appendColumns(batch: readonly Append[]) {
  const rows = batch.map(({ state }) => searchColumns(state));
  const entries = batch.flatMap(({ entries: own, once }, index) => {
    const keys = new Map(once.map(({ key, sequence }) => [sequence, key]));
    return own.map((entry) => entryRow(entry, { place: index + 1, once: keys.get(entry.sequence) }));
  });
  return {
    ids: arrayOfPlain(batch.map(({ conversationId }) => conversationId)),
    expected: arrayOfPlain(batch.map((append) => append.expected)),
    sessionIds: arrayOfPlain(batch.map(({ state }) => state.sessionId)),
    deploymentIds: arrayOfPlain(batch.map(({ state }) => state.deploymentId)),
    sequences: arrayOfPlain(batch.map(({ state }) => state.sequence)),
    statuses: arrayOfPlain(batch.map(({ state }) => state.status)),
    queueIds: arrayOfPlain(rows.map((row) => row.queueId)),
    seatAgentIds: arrayOfPlain(rows.map((row) => row.seatAgentId)),
    lastAgentIds: arrayOfPlain(rows.map((row) => row.lastAgentId)),
    waitingSince: arrayOfPlain(rows.map((row) => row.waitingSince)),
    deadlines: arrayOfPlain(rows.map((row) => row.deadline)),
    overSince: arrayOfPlain(rows.map((row) => row.overSince)),
    lastAt: arrayOfPlain(rows.map((row) => row.lastAt)),
    states: arrayOfQuoted(batch.map(({ state }) => storableJson(state))),
    guestEntries: arrayOfPlain(
      batch.map((append) => append.entries.filter(({ event }) => visibleToGuest(event)).length),
    ),
    news: arrayOfQuoted(batch.map((append) => JSON.stringify(newsOf(append)))),
    ownerIds: arrayOfQuoted(batch.map(({ state }) => `{${listOwners(state).join(',')}}`)),
    takesSeats: arrayOfPlain(batch.map(({ takesSeat }) => takesSeat?.agentId ?? null)),
    seatsOnQueue: arrayOfPlain(batch.map(({ takesSeat }) => takesSeat?.onQueue ?? null)),
    entryPlaces: arrayOfPlain(entries.map(({ place }) => place)),
    entrySequences: arrayOfPlain(entries.map(({ sequence }) => sequence)),
    entryAt: arrayOfPlain(entries.map(({ at }) => at)),
    entryTypes: arrayOfPlain(entries.map(({ type }) => type)),
    entryGuestVisible: arrayOfPlain(entries.map(({ guestVisible }) => guestVisible)),
    entryBodies: arrayOfQuoted(entries.map(({ body }) => body)),
    entryOnceKeys: arrayOfPlain(entries.map((entry) => entry.onceKey)),
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
    lastAgentId: (state.status === 'waiting' ? askedFirst(state) : state.lastAgentId) ?? null,
    waitingSince: isQueued ? timestamp(precedenceOf(state)) : null,
    deadline: timestamp(nextDeadline(state)?.at),
    overSince: timestamp(overSince(state)),
    lastAt: timestamp(state.lastAt),
  };
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

export type StateRow = { readonly state: unknown };

export function stateOf(row: StateRow): ConversationState {
  return asWritten<ConversationState>(row.state);
}
