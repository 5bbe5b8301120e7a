import { nextDeadline } from '@rejoin/core/conversation/deadline';
import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import { visibleToGuest } from '@rejoin/core/visibility/visible-to-guest';
import type { Append } from '@rejoin/use-cases/ports/conversation-log';
import { asWritten } from './database.ts';
import { onceKey } from './once-key.ts';

/** One decision in the shape of the database type `conversation_append`. */
export function appendRow(append: Append, place: number) {
  const { conversationId, expected, entries, state, concerns, once, takesSeat } = append;
  return {
    place,
    id: conversationId,
    expected,
    ...searchColumns(state),
    state,
    guest_entries: entries.filter(({ event }) => visibleToGuest(event)).length,
    entries: entries.map(entryRow),
    news: { type: 'conversation', conversationId, sessionId: state.sessionId, sequence: state.sequence, ...concerns },
    once_key: once === undefined ? undefined : onceKey(once.key),
    once_sequence: once?.sequence,
    takes_seat: takesSeat,
  };
}

/** What the rows are searched by. All of it follows from the state. */
function searchColumns(state: ConversationState) {
  const isQueued = state.status === 'waiting' || state.status === 'alerting';
  return {
    session_id: state.sessionId,
    deployment_id: state.deploymentId,
    sequence: state.sequence,
    status: state.status,
    queue_id: isQueued ? state.queueId : undefined,
    seat_agent_id: seatHolder(state),
    last_agent_id: state.lastAgentId,
    waiting_since: isQueued ? timestamp(state.waitingSince) : undefined,
    deadline: timestamp(nextDeadline(state)?.at),
    over_since: timestamp(overSince(state)),
    last_at: timestamp(state.lastAt),
  };
}

function overSince(state: ConversationState): Instant | undefined {
  if (state.status === 'disconnected') return state.disconnectedAt;
  return state.status === 'ended' ? state.endedAt : undefined;
}

function entryRow({ sequence, at, event }: Entry) {
  const { type, ...body } = event;
  return { sequence, at: timestamp(at), type, guest_visible: visibleToGuest(event), body };
}

function timestamp(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

export type EntryRow = { readonly sequence: number; readonly at: Date; readonly type: string; readonly body: unknown };

/** An entry as it was appended. */
export function entryOf({ sequence, at, type, body }: EntryRow): Entry {
  return { sequence, at: at.getTime(), event: asWritten<ConversationEvent>({ type, ...asWritten<object>(body) }) };
}

export function stateOf(row: { readonly state: unknown }): ConversationState {
  return asWritten<ConversationState>(row.state);
}
