import type { OAuthClient, OAuthClients } from '../ports/oauth-clients.ts';
import type { Books } from './books.ts';

export function createMemoryOAuthClients(books: Books): OAuthClients {
  const { clients } = books;
  return {
    find: async (id) => clientOf(books, id),
    credentials: async (id) => {
      const client = clientOf(books, id);
      const book = clients.get(id);
      return client && book && { client, secretHash: book.secretHash };
    },
    noteUse: async (id, at) => {
      const book = clients.get(id);
      if (book !== undefined) clients.set(id, { ...book, usedAt: at });
    },
    lastUses: async () =>
      new Map([...clients].flatMap(([id, { usedAt }]) => (usedAt === undefined ? [] : [[id, usedAt] as const]))),
  };
}

function clientOf({ clients, roles }: Books, id: string): OAuthClient | undefined {
  const book = clients.get(id);
  if (book === undefined) return undefined;
  const { name, tokenSeconds, generation, roleIds } = book.client;
  const policies = roleIds.flatMap((roleId) => roles.get(roleId)?.policies ?? []);
  return { id, name, tokenSeconds, generation, policies };
}
