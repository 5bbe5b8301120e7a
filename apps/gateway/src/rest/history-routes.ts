import { readGuestJwt } from '@rejoin/auth/guest-jwt';
import { guestEntries, isGuestsOwn } from '@rejoin/core/visibility/visible-to-guest';
import { messageBodyOf } from '@rejoin/protocol/down/message-body';
import { type HistoryPage, historyQuery } from '@rejoin/protocol/rest/history-page';
import { readGuestHistory } from '@rejoin/use-cases/history/read-guest-history';
import type { GuestPage } from '@rejoin/use-cases/ports/conversation-log';
import type { FastifyInstance } from 'fastify';
import type { GuestServices } from '../guest/guest-services.ts';
import { bearerOf } from './bearer.ts';
import { refuse } from './refuse.ts';

/** `GET /api/v2/webmessaging/messages`: what a guest has seen, newest first (guest API, section 6.1). */
export function historyRoutes(app: FastifyInstance, services: GuestServices): void {
  const { ports, authSecret, limits } = services;

  app.get('/api/v2/webmessaging/messages', async (request, reply) => {
    const jwt = bearerOf(request);
    const sessionId = jwt && (await readGuestJwt(authSecret, jwt, ports.clock()));
    if (!sessionId) return refuse(reply, 'notAuthenticated');
    const wait = await limits.historyPages.take(sessionId);
    if (wait > 0) return refuse(reply.header('retry-after', wait), 'tooManyRequests');
    const query = historyQuery.safeParse(request.query);
    if (!query.success) return refuse(reply, 'badRequest');
    const { pageSize, pageNumber } = query.data;
    const page = await readGuestHistory(ports, { sessionId, size: pageSize, number: pageNumber });
    reply.raw.once('finish', () => owe(services, sessionId, page));
    const pageCount = Math.ceil(page.total / pageSize);
    const history: HistoryPage = {
      entities: bodies(services, sessionId, page),
      pageSize,
      pageNumber,
      total: page.total,
      pageCount,
    };
    return reply.header('cache-control', 'no-store').send(history);
  });
}

function bodies({ rooms, links }: GuestServices, sessionId: string, page: GuestPage): HistoryPage['entities'] {
  const room = rooms.find(sessionId);
  const linkOf = (id: string) => room?.linkOf(id) ?? links.of(id);
  return page.entries.flatMap(({ conversationId, entry }) =>
    guestEntries([entry]).map((visible) => messageBodyOf({ conversationId, entry: visible }, linkOf)),
  );
}

/** The page has gone out: the guest's connections are asked to prove it; where there is none here, sending has to do. */
function owe({ rooms, receipts }: GuestServices, sessionId: string, page: GuestPage): void {
  const marks = new Map<string, number>();
  for (const { conversationId, entry } of page.entries) {
    if (!isGuestsOwn(entry.event)) marks.set(conversationId, Math.max(entry.sequence, marks.get(conversationId) ?? 0));
  }
  const room = rooms.find(sessionId);
  for (const [conversationId, delivered] of marks) {
    if (room === undefined) receipts.mark(conversationId, delivered);
    else for (const { line } of room.members) line.owe(conversationId, delivered);
  }
}
