import type { Mutant } from './mutant.ts';

const LOG = 'packages/use-cases/src/memory/conversation-log.ts';

/** In what the stores promise. */
export const STORES: readonly Mutant[] = [
  {
    name: 'decisions on an old state are appended',
    file: LOG,
    find: "if ((book?.state.sequence ?? 0) !== expected) return { type: 'conflict' };",
    replace: '',
  },
  {
    name: 'a key is not looked at',
    file: LOG,
    find: "if (stored !== undefined) return { type: 'repeated', ...stored };",
    replace: '',
  },
  {
    name: 'a key is not kept',
    file: LOG,
    find: 'for (const { key, sequence } of once) books.once.set(key, { conversationId, sequence });',
    replace: '',
  },
  {
    name: 'a session may have two conversations',
    file: LOG,
    find: 'return books.sessions.has(sessionId) && openOf(books, sessionId) === undefined;',
    replace: 'return books.sessions.has(sessionId);',
  },
  {
    name: 'a seat is given beyond the capacity',
    file: LOG,
    find: 'if (loadOf(books, agentId) >= capacityIn(books, agent)) return false;',
    replace: '',
  },
  {
    name: 'a seat is given off queue',
    file: LOG,
    find: " || (onQueue && agent.routingStatus !== 'onQueue')",
    replace: '',
  },
  {
    name: 'what was appended last is lost',
    file: LOG,
    find: 'book.entries.push(...entries);',
    replace: 'book.entries.push(...entries.slice(0, Math.max(1, entries.length - 1)));',
  },
  {
    name: 'entries of one append change places',
    file: LOG,
    find: 'book.entries.push(...entries);',
    replace: 'book.entries.push(...entries.toReversed());',
  },
  {
    name: 'the state on the row is not the last one',
    file: LOG,
    find: 'book.state = state;',
    replace: 'book.state = { ...state, unanswered: 0 };',
  },
  {
    name: 'a deadline is not due',
    file: LOG,
    find: '.filter(({ due }) => due <= at)',
    replace: ".filter(({ due, state }) => due <= at && state.status !== 'alerting')",
  },
  {
    name: 'strangers to the queue are asked',
    file: 'packages/use-cases/src/memory/routing-books.ts',
    find: 'const queueIds = queueIdsOf(books, agentId);',
    replace: 'const queueIds = [...books.queues.keys()];',
  },
  {
    name: 'delivery goes back',
    file: 'packages/use-cases/src/memory/receipts.ts',
    find: 'advance(book.delivered, delivered) === book.delivered',
    replace: 'delivered === book.delivered',
  },
];
