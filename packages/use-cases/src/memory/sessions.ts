import type { GuestSession, Sessions } from '../ports/sessions.ts';
import { type Books, type SessionBook, states } from './books.ts';

export function createMemorySessions(books: Books): Sessions {
  const { sessions } = books;

  function put({ identityId, ...book }: SessionBook, owner?: string): void {
    sessions.set(book.id, owner === undefined ? book : { ...book, identityId: owner });
  }

  return {
    open: async ({ id, tokenHash, deploymentId, durationSeconds, at }) => {
      const known = [...sessions.values()].find(
        (session) => session.tokenHash === tokenHash && session.deploymentId === deploymentId,
      );
      if (known?.cleared === true) {
        const { cleared: _, ...rest } = known;
        sessions.set(known.id, { ...rest, durationSeconds, renewedAt: at });
      }
      const stands = known && sessions.get(known.id);
      if (stands !== undefined) return { session: sessionOf(books, stands), created: known?.cleared === true };
      const session = { id, tokenHash, deploymentId, durationSeconds, createdAt: at };
      sessions.set(id, session);
      return { session: sessionOf(books, session), created: true };
    },
    renew: async (sessionId, { at, durationSeconds }) => {
      const session = books.sessions.get(sessionId);
      if (session === undefined) return undefined;
      const renewed = { ...session, durationSeconds, renewedAt: at };
      books.sessions.set(sessionId, renewed);
      return sessionOf(books, renewed);
    },
    clear: async (sessionId) => {
      const session = sessions.get(sessionId);
      if (session !== undefined) sessions.set(sessionId, { ...session, cleared: true });
      books.deviceLinks.delete(sessionId);
    },
    find: async (sessionId) => {
      const session = sessions.get(sessionId);
      return session === undefined ? undefined : sessionOf(books, session);
    },
    held: async (tokenHash, deploymentId) => {
      const session = [...sessions.values()].find(
        (each) => each.tokenHash === tokenHash && each.deploymentId === deploymentId,
      );
      return session === undefined ? undefined : sessionOf(books, session);
    },
    ofIdentity: async (identityId, deploymentId) => {
      const session = ofIdentity(books, identityId, deploymentId);
      return session === undefined ? undefined : sessionOf(books, session);
    },
    bind: async ({ sessionId, identityId, inPlaceOf }) => {
      const session = sessions.get(sessionId);
      if (session === undefined || session.identityId !== undefined) return false;
      const held = ofIdentity(books, identityId, session.deploymentId);
      if (held?.id !== inPlaceOf) return false;
      if (held !== undefined) put(held);
      put({ ...session, authenticated: true }, identityId);
      return true;
    },
    moveToken: async ({ sessionId, fromId, tokenHash }) => {
      const [session, from] = [sessions.get(sessionId), sessions.get(fromId)];
      if (session === undefined || from === undefined) return false;
      if (session.identityId === undefined || from.identityId !== undefined || from.tokenHash !== tokenHash)
        return false;
      put({ ...session, tokenHash }, session.identityId);
      put({ ...from, tokenHash: session.tokenHash, authenticated: true });
      return true;
    },
  };
}

function ofIdentity(books: Books, identityId: string, deploymentId: string): SessionBook | undefined {
  return [...books.sessions.values()].find(
    (session) => session.identityId === identityId && session.deploymentId === deploymentId,
  );
}

function sessionOf(books: Books, book: SessionBook): GuestSession {
  const { id, deploymentId, createdAt, durationSeconds, renewedAt = createdAt, identityId, authenticated } = book;
  const moments = states(books)
    .filter((state) => state.sessionId === id)
    .map(({ latest }) => latest.at);
  return {
    id,
    deploymentId,
    createdAt,
    durationSeconds,
    lastActivityAt: Math.max(renewedAt, ...moments),
    ...(identityId !== undefined && { guest: { identityId, ...books.identities.get(identityId)?.profile } }),
    ...(authenticated === true && { authenticated }),
  };
}
