import type { Policy } from '@rejoin/core/permissions/permission';
import type { OAuthClients } from '@rejoin/use-cases/ports/oauth-clients';
import { asWritten, type Database } from '../database.ts';
import { isId } from '../storable.ts';

export function createOAuthClients(database: Database): OAuthClients {
  return {
    find: async (id) => (await read(database, id))?.client,
    credentials: (id) => read(database, id),
    noteUse: async (id, at) => {
      if (isId(id)) await database.oAuthClient.updateMany({ where: { id }, data: { usedAt: new Date(at) } });
    },
    lastUses: async () => {
      const rows = await database.oAuthClient.findMany({ select: { id: true, usedAt: true } });
      return new Map(rows.flatMap(({ id, usedAt }) => (usedAt === null ? [] : [[id, usedAt.getTime()] as const])));
    },
  };
}

async function read(database: Database, id: string): ReturnType<OAuthClients['credentials']> {
  if (!isId(id)) return undefined;
  const row = await database.oAuthClient.findUnique({
    where: { id },
    include: { roles: { select: { role: { select: { policies: true } } } } },
  });
  if (row === null) return undefined;
  const { name, tokenSeconds, generation, secretHash, roles } = row;
  const policies = roles.flatMap(({ role }) => asWritten<readonly Policy[]>(role.policies));
  return { client: { id: row.id, name, tokenSeconds, generation, policies }, secretHash };
}
