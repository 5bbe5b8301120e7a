import { isAsAbsenceLeaves } from '@rejoin/core/presence/presence';
import { advance } from '@rejoin/core/receipts/watermark';
import { TYPING_SHOWN_MS } from '@rejoin/core/typing/typing-pace';
import { type Line, type LiveState, rowsById } from './live-state.ts';
import { notYetIn, type Outgoing } from './outgoing.ts';
import { EMPTY_THREAD, type Thread, withArrived, withEarlierPage, withLatestPage } from './thread.ts';
import type { AgentNews, Inbox, ThreadPage } from './wire.ts';

/** Everything that can happen to what the workspace knows. */
export type LiveAction =
  | { readonly type: 'news'; readonly news: AgentNews; readonly here: number }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'reading'; readonly conversationId: string; readonly part: 'latest' | 'earlier' }
  | {
      readonly type: 'read';
      readonly conversationId: string;
      readonly part: 'latest' | 'earlier';
      readonly page: ThreadPage;
    }
  | {
      readonly type: 'notRead';
      readonly conversationId: string;
      readonly failed: 'notYourConversation' | 'unreachable';
    }
  | { readonly type: 'written'; readonly outgoing: Outgoing }
  | { readonly type: 'stored'; readonly clientMessageId: string; readonly sequence: number }
  | { readonly type: 'refused'; readonly clientMessageId: string; readonly refusal: string }
  | { readonly type: 'retried'; readonly clientMessageId: string }
  | { readonly type: 'discarded'; readonly clientMessageId: string };

/** The state after `action`. */
export function reduce(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'news':
      return withNews(state, action.news, action.here);
    case 'line':
      return action.line === 'live'
        ? { ...state, line: 'live', threads: withoutFailures(state.threads) }
        : { ...state, line: action.line };
    case 'reading':
      return withThread(state, action.conversationId, ({ failed: _, ...thread }) => ({
        ...thread,
        reading: action.part,
      }));
    case 'read':
      return settled(withPage(state, action));
    case 'notRead':
      return withThread(state, action.conversationId, ({ reading: _, ...thread }) => ({
        ...thread,
        failed: action.failed,
      }));
    case 'written':
      return { ...state, outgoing: [...state.outgoing, action.outgoing] };
    case 'stored':
      return settled(
        withOutgoing(state, action.clientMessageId, (each) => ({
          ...each,
          status: 'stored',
          sequence: action.sequence,
        })),
      );
    case 'refused':
      return withOutgoing(state, action.clientMessageId, (each) => ({
        ...each,
        status: 'refused',
        refusal: action.refusal,
      }));
    case 'retried':
      return withOutgoing(state, action.clientMessageId, (each) => ({ ...each, status: 'pending' }));
    case 'discarded':
      return { ...state, outgoing: state.outgoing.filter((each) => each.clientMessageId !== action.clientMessageId) };
  }
}

function withNews(state: LiveState, news: AgentNews, here: number): LiveState {
  switch (news.type) {
    case 'inbox':
      return withInbox(state, news.inbox);
    case 'conversation': {
      const { row, entries } = news;
      const rows = new Map(state.rows).set(row.conversationId, row);
      const known = state.threads.get(row.conversationId);
      const threads =
        known === undefined
          ? state.threads
          : new Map(state.threads).set(row.conversationId, withArrived(known, entries));
      return settled({
        ...state,
        rows,
        threads,
        typing: typingAfter(state, news),
        skew: Math.min(state.skew, here - row.lastAt),
      });
    }
    case 'gone': {
      const rows = new Map(state.rows);
      rows.delete(news.conversationId);
      const threads = new Map(state.threads);
      threads.delete(news.conversationId);
      return { ...state, rows, threads };
    }
    case 'receipt':
      return { ...state, delivered: moved(state.delivered, { [news.conversationId]: news.delivered }) };
    case 'guestTyping':
      return { ...state, typing: new Map(state.typing).set(news.conversationId, here + TYPING_SHOWN_MS) };
    case 'settings':
      return { ...state, queues: news.queues };
    case 'status':
      return { ...state, status: news.status, sentOffQueue: state.sentOffQueue && isAsAbsenceLeaves(news.status) };
  }
}

/** Who has said what they were typing, or is nobody's guest any more, is not typing. */
function typingAfter(
  { typing }: LiveState,
  { row, entries }: Extract<AgentNews, { type: 'conversation' }>,
): LiveState['typing'] {
  const stopped = row.group !== 'connected' || entries.some(({ event }) => event.type === 'GuestMessaged');
  if (!stopped || !typing.has(row.conversationId)) return typing;
  const rest = new Map(typing);
  rest.delete(row.conversationId);
  return rest;
}

/** Everything anew: what is not in it any more is not this agent's any more. */
function withInbox(state: LiveState, inbox: Inbox): LiveState {
  const rows = rowsById(inbox.rows);
  return {
    ...state,
    line: 'live',
    status: inbox.status,
    sentOffQueue: isAsAbsenceLeaves(inbox.status) && (state.sentOffQueue || lostOnQueue(state)),
    queues: inbox.queues,
    agentNames: inbox.agentNames,
    rows,
    delivered: moved(state.delivered, inbox.delivered),
    threads: new Map([...withoutFailures(state.threads)].filter(([id]) => rows.has(id))),
  };
}

/** What could not be read without a line is worth another attempt with one. */
function withoutFailures(threads: LiveState['threads']): LiveState['threads'] {
  return new Map([...threads].map(([id, { failed: _, ...thread }]) => [id, thread]));
}

function lostOnQueue({ line, status }: LiveState): boolean {
  return (line === 'reconnecting' || line === 'offline') && status.routingStatus === 'onQueue';
}

function moved(delivered: LiveState['delivered'], receipts: Readonly<Record<string, number>>): LiveState['delivered'] {
  const next = new Map(delivered);
  for (const [id, watermark] of Object.entries(receipts)) next.set(id, advance(next.get(id) ?? 0, watermark));
  return next;
}

function withPage(state: LiveState, { conversationId, part, page }: Extract<LiveAction, { type: 'read' }>): LiveState {
  const next = withThread(state, conversationId, (thread) =>
    part === 'latest' ? withLatestPage(thread, page) : withEarlierPage(thread, page),
  );
  return { ...next, delivered: moved(next.delivered, { [conversationId]: page.delivered }) };
}

function withThread(state: LiveState, conversationId: string, change: (thread: Thread) => Thread): LiveState {
  const thread = state.threads.get(conversationId) ?? EMPTY_THREAD;
  return { ...state, threads: new Map(state.threads).set(conversationId, change(thread)) };
}

function withOutgoing(state: LiveState, clientMessageId: string, change: (outgoing: Outgoing) => Outgoing): LiveState {
  return {
    ...state,
    outgoing: state.outgoing.map((each) => (each.clientMessageId === clientMessageId ? change(each) : each)),
  };
}

/** Stored answers leave once their thread shows them. */
function settled(state: LiveState): LiveState {
  const outgoing = state.outgoing.filter((each) => {
    if (each.status !== 'stored') return true;
    const thread = state.threads.get(each.conversationId);
    return thread === undefined || notYetIn(thread.entries, [each], '').length > 0;
  });
  return outgoing.length === state.outgoing.length ? state : { ...state, outgoing };
}
