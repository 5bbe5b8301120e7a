import type { GuestSession, Sessions } from '../ports/sessions.ts';
import { type Books, type SessionBook, states } from './books.ts';

export function createMemorySessions(books: Books): Sessions {
  return {
    open: async ({ id, tokenHash, deploymentId, durationSeconds, at }) => {
      const known = [...books.sessions.values()].find(
        (session) => session.tokenHash === tokenHash && session.deploymentId === deploymentId,
      );
      if (known !== undefined) return { session: sessionOf(books, known), created: false };
      const session = { id, tokenHash, deploymentId, durationSeconds, createdAt: at };
      books.sessions.set(id, session);
      return { session: sessionOf(books, session), created: true };
    },
    renew: async (sessionId, { at, durationSeconds }) => {
      const session = books.sessions.get(sessionId);
      if (session === undefined) return undefined;
      const renewed = { ...session, durationSeconds, renewedAt: at };
      books.sessions.set(sessionId, renewed);
      return sessionOf(books, renewed);
    },
    find: async (sessionId) => {
      const session = books.sessions.get(sessionId);
      return session === undefined ? undefined : sessionOf(books, session);
    },
  };
}

function sessionOf(books: Books, book: SessionBook): GuestSession {
  const { id, deploymentId, createdAt, durationSeconds, renewedAt = createdAt } = book;
  const moments = states(books)
    .filter((state) => state.sessionId === id)
    .map(({ latest }) => latest.at);
  return { id, deploymentId, createdAt, durationSeconds, lastActivityAt: Math.max(renewedAt, ...moments) };
}
