import type { ConnectionNotes, ConnectionRegister } from '../ports/connection-register.ts';
import type { News } from '../ports/news.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryConnectionRegister(books: Books, announce: Announce): ConnectionRegister {
  return {
    note: async (notes) => {
      const { gatewayId, anew, entered, left, most, lapseMs } = notes;
      if (!anew && !books.gateways.has(gatewayId)) return 'forgotten';
      books.gateways.set(gatewayId, Date.now());
      forget(books, { gatewayId, lapseMs });
      for (const id of left) books.connections.delete(id);
      for (const connection of entered) books.connections.set(connection.id, { ...connection, gatewayId });
      const sessionIds = new Set(entered.map(({ sessionId }) => sessionId));
      announce([...sessionIds].flatMap((sessionId) => strikeOut(books, sessionId, most)));
      return 'noted';
    },
    close: async (sessionId, { at, except, reason }) => {
      for (const { id, since } of connectionsOf(books, sessionId))
        if (since <= at && id !== except) books.connections.delete(id);
      announce([
        { type: 'sessionClosed', sessionId, at, ...(except && { except }), ...(reason !== undefined && { reason }) },
      ]);
    },
    standing: async (ids) => new Set(ids.filter((id) => books.connections.has(id))),
    remove: async (gatewayId) => remove(books, gatewayId),
  };
}

function forget(books: Books, { gatewayId, lapseMs }: Pick<ConnectionNotes, 'gatewayId' | 'lapseMs'>): void {
  const lapsed = [...books.gateways].filter(([id, seenAt]) => id !== gatewayId && seenAt <= Date.now() - lapseMs);
  for (const [id] of lapsed) remove(books, id);
}

function remove(books: Books, gatewayId: string): void {
  books.gateways.delete(gatewayId);
  for (const connection of books.connections.values())
    if (connection.gatewayId === gatewayId) books.connections.delete(connection.id);
}

function strikeOut(books: Books, sessionId: string, most: number): News[] {
  const surplus = connectionsOf(books, sessionId).slice(0, -most);
  for (const { id } of surplus) books.connections.delete(id);
  return surplus.length === 0
    ? []
    : [{ type: 'connectionsClosed', sessionId, connectionIds: surplus.map(({ id }) => id) }];
}

/** The oldest first. */
function connectionsOf(books: Books, sessionId: string) {
  return [...books.connections.values()]
    .filter((connection) => connection.sessionId === sessionId)
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}
