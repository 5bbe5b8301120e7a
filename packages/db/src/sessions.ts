import type { GuestSession, Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Database } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { isId } from './storable.ts';

export function createSessions(database: Database): Sessions {
  return {
    open: async ({ id, tokenHash, deploymentId, at }) => {
      const token = { deploymentId_tokenHash: { deploymentId, tokenHash } };
      const known = await read(database, token);
      if (known !== undefined) return { session: known, created: false };
      const { count } = await database.guestSession.createMany({
        data: [{ id, tokenHash, deploymentId, createdAt: new Date(at) }],
        skipDuplicates: true,
      });
      const session = await read(database, token);
      if (session === undefined) throw new Error(`The session id ${id} is taken`);
      return { session, created: count === 1 };
    },
    find: async (sessionId) => (isId(sessionId) ? await read(database, { id: sessionId }) : undefined),
  };
}

async function read(database: Database, where: Prisma.GuestSessionWhereUniqueInput): Promise<GuestSession | undefined> {
  const row = await database.guestSession.findUnique({ where });
  if (row === null) return undefined;
  const { id, deploymentId } = row;
  const { _max } = await database.conversation.aggregate({ where: { sessionId: id }, _max: { lastAt: true } });
  const createdAt = row.createdAt.getTime();
  return { id, deploymentId, createdAt, lastActivityAt: Math.max(createdAt, _max.lastAt?.getTime() ?? 0) };
}
