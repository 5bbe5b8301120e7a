import { randomUUID } from 'node:crypto';
import type { GuestSession, Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Pool } from 'pg';
import type { Database, Transaction } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isLostRace } from '../problems.ts';
import { isId } from '../storable.ts';
import { openSessions } from './open-sessions.ts';
import { sessionOf } from './session-row.ts';

export function createSessions(database: Database, pool: Pool): Sessions {
  return {
    open: openSessions(pool),
    renew: async (sessionId, { at, durationSeconds }) => {
      if (!isId(sessionId)) return undefined;
      const { count } = await database.guestSession.updateMany({
        where: { id: sessionId },
        data: { durationSeconds, renewedAt: new Date(at) },
      });
      return count === 1 ? await read(database, { id: sessionId }) : undefined;
    },
    clear: async (sessionId) => {
      if (isId(sessionId))
        await database.$transaction([
          database.guestSession.updateMany({ where: { id: sessionId }, data: { cleared: true } }),
          database.deviceLink.deleteMany({ where: { sessionId } }),
        ]);
    },
    find: async (sessionId) => (isId(sessionId) ? await read(database, { id: sessionId }) : undefined),
    held: (tokenHash, deploymentId) => read(database, { deploymentId_tokenHash: { deploymentId, tokenHash } }),
    ofIdentity: (identityId, deploymentId) => read(database, { deploymentId_identityId: { deploymentId, identityId } }),
    bind: (binding) => firstOnly(database, (transaction) => bind(transaction, binding)),
    moveToken: (move) => firstOnly(database, (transaction) => moveToken(transaction, move)),
  };
}

async function read(database: Database, where: Prisma.GuestSessionWhereUniqueInput): Promise<GuestSession | undefined> {
  const row = await database.guestSession.findUnique({ where, include: { identity: true } });
  if (row === null) return undefined;
  const [latest] = await database.$queryRaw<{ at: number | null }[]>`
    SELECT max((state -> 'latest' ->> 'at')::float8) AS at FROM conversation WHERE session_id = ${row.id}::uuid`;
  return sessionOf({ ...row, saidAt: latest?.at ?? null });
}

async function bind(transaction: Transaction, binding: Parameters<Sessions['bind']>[0]): Promise<boolean> {
  const { sessionId, identityId, inPlaceOf } = binding;
  if (inPlaceOf !== undefined) {
    const { count } = await transaction.guestSession.updateMany({
      where: { id: inPlaceOf, identityId },
      data: { identityId: null },
    });
    if (count === 0) return false;
  }
  const { count } = await transaction.guestSession.updateMany({
    where: { id: sessionId, identityId: null },
    data: { identityId, authenticated: true },
  });
  return count === 1;
}

async function moveToken(transaction: Transaction, move: Parameters<Sessions['moveToken']>[0]): Promise<boolean> {
  const { sessionId, fromId, tokenHash } = move;
  const locked = await transaction.$queryRaw<{ id: string; tokenHash: string; bound: boolean }[]>`
    SELECT id, token_hash AS "tokenHash", identity_id IS NOT NULL AS bound FROM guest_session
    WHERE id IN (${sessionId}::uuid, ${fromId}::uuid) ORDER BY id FOR UPDATE`;
  const session = locked.find(({ id }) => id === sessionId);
  const from = locked.find(({ id }) => id === fromId);
  if (session?.bound !== true || from?.bound !== false || from.tokenHash !== tokenHash) return false;
  const hold = (id: string, data: Prisma.GuestSessionUpdateInput) =>
    transaction.guestSession.update({ where: { id }, data });
  await hold(fromId, { tokenHash: `moving ${randomUUID()}`, authenticated: true });
  await hold(sessionId, { tokenHash });
  await hold(fromId, { tokenHash: session.tokenHash });
  return true;
}

/** What the work says, all of it or nothing; `false` as well where another transaction got there first. */
async function firstOnly(database: Database, work: (transaction: Transaction) => Promise<boolean>): Promise<boolean> {
  const nothing = new Error('Nothing is written');
  try {
    await database.$transaction(async (transaction) => {
      if (!(await work(transaction))) throw nothing;
    });
    return true;
  } catch (error) {
    if (error === nothing || isLostRace(error)) return false;
    throw error;
  }
}
