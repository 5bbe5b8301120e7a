import type { GuestSession, Sessions } from '../ports/sessions.ts';
import { type Books, type SessionBook, states } from './books.ts';

export function createMemorySessions(books: Books): Sessions {
  return {
    open: async ({ id, tokenHash, deploymentId, at }) => {
      const known = [...books.sessions.values()].find(
        (session) => session.tokenHash === tokenHash && session.deploymentId === deploymentId,
      );
      if (known !== undefined) return { session: sessionOf(books, known), created: false };
      const session = { id, tokenHash, deploymentId, createdAt: at };
      books.sessions.set(id, session);
      return { session: sessionOf(books, session), created: true };
    },
    find: async (sessionId) => {
      const session = books.sessions.get(sessionId);
      return session === undefined ? undefined : sessionOf(books, session);
    },
  };
}

function sessionOf(books: Books, { id, deploymentId, createdAt }: SessionBook): GuestSession {
  const moments = states(books)
    .filter((state) => state.sessionId === id)
    .map(({ lastAt }) => lastAt);
  return { id, deploymentId, createdAt, lastActivityAt: Math.max(createdAt, ...moments) };
}
