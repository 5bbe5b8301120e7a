import type { GuestSession, Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Database } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { isId } from './storable.ts';

export function createSessions(database: Database): Sessions {
  return {
    open: async ({ id, tokenHash, deploymentId, durationSeconds, at }) => {
      const token = { deploymentId_tokenHash: { deploymentId, tokenHash } };
      const known = await read(database, token);
      if (known !== undefined) return { session: known, created: false };
      const { count } = await database.guestSession.createMany({
        data: [{ id, tokenHash, deploymentId, durationSeconds, createdAt: new Date(at) }],
        skipDuplicates: true,
      });
      const session = await read(database, token);
      if (session === undefined) throw new Error(`The session id ${id} is taken`);
      return { session, created: count === 1 };
    },
    renew: async (sessionId, { at, durationSeconds }) => {
      if (!isId(sessionId)) return undefined;
      const { count } = await database.guestSession.updateMany({
        where: { id: sessionId },
        data: { durationSeconds, renewedAt: new Date(at) },
      });
      return count === 1 ? await read(database, { id: sessionId }) : undefined;
    },
    find: async (sessionId) => (isId(sessionId) ? await read(database, { id: sessionId }) : undefined),
  };
}

async function read(database: Database, where: Prisma.GuestSessionWhereUniqueInput): Promise<GuestSession | undefined> {
  const row = await database.guestSession.findUnique({ where });
  if (row === null) return undefined;
  const { id, deploymentId, durationSeconds } = row;
  const [latest] = await database.$queryRaw<{ at: number | null }[]>`
    SELECT max((state -> 'latest' ->> 'at')::float8) AS at FROM conversation WHERE session_id = ${id}::uuid`;
  const createdAt = row.createdAt.getTime();
  const openedAt = row.renewedAt?.getTime() ?? createdAt;
  return { id, deploymentId, createdAt, durationSeconds, lastActivityAt: Math.max(openedAt, latest?.at ?? 0) };
}
