import { judgeRefresh, PENDING_TOKENS_MAX, type RefreshTokenStatus } from '@rejoin/core/identity/refresh-token';
import type { Instant } from '@rejoin/core/instant';
import type { Refreshed, SignIn, SignIns } from '../ports/sign-ins.ts';
import type { Books, SignInBook } from './books.ts';

export function createMemorySignIns(books: Books): SignIns {
  const { signIns } = books;

  function revoke(book: SignInBook): string | undefined {
    signIns.set(book.id, { ...book, revoked: true });
    const session = [...books.sessions.values()].find(
      ({ deploymentId, tokenHash }) => deploymentId === book.deploymentId && tokenHash === book.tokenHash,
    );
    return session?.id;
  }

  function refresh({ shownHash, nextHash, at }: { shownHash: string; nextHash: string; at: Instant }): Refreshed {
    const book = [...signIns.values()].find(({ tokens }) => tokens.has(shownHash));
    const status = book?.tokens.get(shownHash);
    if (book === undefined || status === undefined) return { type: 'refused' };
    const verdict = judgeRefresh(status, book, at);
    if (verdict === 'over') return { type: 'refused' };
    if (verdict === 'reuse') {
      const sessionId = revoke(book);
      return { type: 'reused', ...(sessionId !== undefined && { sessionId }) };
    }
    const kept: [string, RefreshTokenStatus][] =
      verdict === 'again'
        ? withoutOldest([...book.tokens])
        : [...book.tokens.keys()].map((hash) => [hash, hash === shownHash ? 'current' : 'dead']);
    const refreshed = { ...book, tokens: new Map([...kept, [nextHash, 'pending'] as const]) };
    signIns.set(book.id, refreshed);
    return { type: 'refreshed', signIn: signInOf(books, refreshed) };
  }

  return {
    begin: async ({ id, person, newIdentityId, refreshTokenHash, at, ...rest }) => {
      const [identityId] =
        [...books.identities].find(
          ([, { issuer, subject }]) => issuer === person.issuer && subject === person.subject,
        ) ?? [];
      const book: SignInBook = {
        ...rest,
        id,
        identityId: identityId ?? newIdentityId,
        signedInAt: at,
        revoked: false,
        tokens: new Map(refreshTokenHash === undefined ? [] : [[refreshTokenHash, 'pending']]),
      };
      books.identities.set(book.identityId, person);
      for (const old of signIns.values())
        if (old.identityId === book.identityId && (old.revoked || old.expiresAt <= at)) signIns.delete(old.id);
      signIns.set(id, book);
      return signInOf(books, book);
    },
    find: async (id) => {
      const book = signIns.get(id);
      return book === undefined ? undefined : signInOf(books, book);
    },
    refresh: async (tokens) => refresh(tokens),
    bindToken: async (id, tokenHash) => {
      const book = signIns.get(id);
      if (book !== undefined) signIns.set(id, { ...book, tokenHash });
    },
    revoke: async (id) => {
      const book = signIns.get(id);
      return book === undefined ? undefined : revoke(book);
    },
  };
}

function withoutOldest(tokens: [string, RefreshTokenStatus][]): [string, RefreshTokenStatus][] {
  const pending = tokens.filter(([, status]) => status === 'pending').map(([hash]) => hash);
  const forgotten = new Set(pending.slice(0, Math.max(0, pending.length - PENDING_TOKENS_MAX + 1)));
  return tokens.filter(([hash]) => !forgotten.has(hash));
}

function signInOf(books: Books, { identityId, tokens: _tokens, ...book }: SignInBook): SignIn {
  return { ...book, guest: { identityId, ...books.identities.get(identityId)?.profile } };
}
