import { nextDeadline } from '@rejoin/core/conversation/deadline';
import type { SeatTaken } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { visibleToGuest } from '@rejoin/core/visibility/visible-to-guest';
import type { Append, AppendOutcome, ConversationLog } from '../ports/conversation-log.ts';
import type { News } from '../ports/news.ts';
import { type Announce, type Books, capacityIn, loadOf, states } from './books.ts';
import { forgetDrafts } from './drafts.ts';

export function createMemoryConversationLog(books: Books, announce: Announce): ConversationLog {
  return {
    load: async (ids) => {
      const found = ids.map((id) => [id, books.conversations.get(id)?.state] as const);
      return new Map(found.filter((pair): pair is [string, ConversationState] => pair[1] !== undefined));
    },
    append: async (batch) => {
      const outcomes = batch.map((append) => appendOne(books, append));
      announce(batch.filter((_, index) => outcomes[index]?.type === 'appended').map(newsOf));
      return outcomes;
    },
    whereStored: async (keys) => new Map([...books.once].filter(([key]) => keys.includes(key))),
    readForward: async (positions, limit) =>
      new Map(
        positions.map(({ conversationId, after }) => [
          conversationId,
          entriesOf(books, conversationId).slice(after, after + limit),
        ]),
      ),
    readBack: async (conversationId, { before, limit }) =>
      entriesOf(books, conversationId)
        .filter(({ sequence }) => before === undefined || sequence < before)
        .slice(-limit)
        .reverse(),
    guestPage: async (sessionId, { size, number }) => {
      const conversationId = openOf(books, sessionId)?.conversationId ?? '';
      const visible = entriesOf(books, conversationId)
        .filter(({ event }) => visibleToGuest(event))
        .reverse();
      const entries = visible.slice((number - 1) * size, number * size).map((entry) => ({ conversationId, entry }));
      return { entries, total: visible.length };
    },
    currentOf: async (sessionId) => openOf(books, sessionId),
    due: async (at, limit) =>
      states(books)
        .map((state) => ({ state, due: nextDeadline(state)?.at ?? Number.POSITIVE_INFINITY }))
        .filter(({ due }) => due <= at)
        .sort((a, b) => a.due - b.due)
        .slice(0, limit)
        .map(({ state }) => state),
  };
}

function appendOne(books: Books, append: Append): AppendOutcome {
  const { conversationId, expected, entries, state, once, takesSeat } = append;
  const [stored] = once.flatMap(({ key }) => books.once.get(key) ?? []);
  if (stored !== undefined) return { type: 'repeated', ...stored };
  const book = books.conversations.get(conversationId);
  if ((book?.state.sequence ?? 0) !== expected) return { type: 'conflict' };
  if (book === undefined && !mayBegin(books, state.sessionId)) return { type: 'conflict' };
  if (takesSeat !== undefined && !takeSeat(books, takesSeat, state.lastAt)) return { type: 'noSeat' };
  for (const { key, sequence } of once) books.once.set(key, { conversationId, sequence });
  if (book === undefined) books.conversations.set(conversationId, { state, entries: [...entries], delivered: 0 });
  else {
    book.state = state;
    book.entries.push(...entries);
  }
  forgetDrafts(books, conversationId);
  return { type: 'appended' };
}

function mayBegin(books: Books, sessionId: string): boolean {
  return books.sessions.has(sessionId) && openOf(books, sessionId) === undefined;
}

function takeSeat(books: Books, { agentId, onQueue }: SeatTaken, at: number): boolean {
  const agent = books.agents.get(agentId);
  if (agent === undefined || (onQueue && agent.routingStatus !== 'onQueue')) return false;
  if (loadOf(books, agentId) >= capacityIn(books, agent)) return false;
  agent.idleSince = at;
  return true;
}

function newsOf({ conversationId, state, concerns }: Append): News {
  return { type: 'conversation', conversationId, sessionId: state.sessionId, sequence: state.sequence, ...concerns };
}

function entriesOf(books: Books, conversationId: string) {
  return books.conversations.get(conversationId)?.entries ?? [];
}

function openOf(books: Books, sessionId: string): ConversationState | undefined {
  return states(books).find((state) => state.sessionId === sessionId && state.status !== 'ended');
}
