import type { GuestProfile } from '@rejoin/core/identity/guest-profile';
import { judgeRefresh, PENDING_TOKENS_MAX, type RefreshTokenStatus } from '@rejoin/core/identity/refresh-token';
import type { NewSignIn, Refreshed, SignIn, SignIns } from '@rejoin/use-cases/ports/sign-ins';
import { asWritten, type Database, type Transaction } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isId } from '../storable.ts';

const WITH_IDENTITY = { identity: { select: { id: true, profile: true } } } as const;
type Row = Prisma.GuestSignInGetPayload<{ include: typeof WITH_IDENTITY }>;

export function createSignIns(database: Database): SignIns {
  return {
    begin: (signIn) => database.$transaction((transaction) => begin(transaction, signIn)),
    find: async (id) => {
      if (!isId(id)) return undefined;
      const row = await database.guestSignIn.findUnique({ where: { id }, include: WITH_IDENTITY });
      return row === null ? undefined : signInOf(row);
    },
    refresh: (tokens) => database.$transaction((transaction) => refresh(transaction, tokens)),
    bindToken: async (id, tokenHash) => {
      if (isId(id)) await database.guestSignIn.updateMany({ where: { id }, data: { tokenHash } });
    },
    revoke: async (id, at) =>
      isId(id) ? await database.$transaction((transaction) => revoke(transaction, id, at)) : undefined,
  };
}

async function begin(transaction: Transaction, signIn: NewSignIn): Promise<SignIn> {
  const { id, person, newIdentityId, refreshTokenHash, at, ...columns } = signIn;
  const { issuer, subject, profile } = person;
  const [identity] = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO guest_identity (id, issuer, subject, profile)
    VALUES (${newIdentityId}::uuid, ${issuer}, ${subject}, ${JSON.stringify(profile)}::jsonb)
    ON CONFLICT (issuer, subject) DO UPDATE SET profile = excluded.profile
    RETURNING id`;
  if (identity === undefined) throw new Error('An upsert returned no row');
  const now = new Date(at);
  await transaction.guestSignIn.deleteMany({
    where: { identityId: identity.id, OR: [{ expiresAt: { lte: now } }, { revokedAt: { not: null } }] },
  });
  const row = await transaction.guestSignIn.create({
    data: {
      id,
      ...columns,
      identityId: identity.id,
      signedInAt: now,
      expiresAt: new Date(columns.expiresAt),
      ...(refreshTokenHash !== undefined && {
        refreshTokens: { create: { hash: refreshTokenHash, status: 'pending', issuedAt: now } },
      }),
    },
    include: WITH_IDENTITY,
  });
  return signInOf(row);
}

async function refresh(
  transaction: Transaction,
  { shownHash, nextHash, at }: Parameters<SignIns['refresh']>[0],
): Promise<Refreshed> {
  const shown = await transaction.guestRefreshToken.findUnique({ where: { hash: shownHash } });
  if (shown === null) return { type: 'refused' };
  const { signInId } = shown;
  await transaction.$queryRaw`SELECT 1 FROM guest_sign_in WHERE id = ${signInId}::uuid FOR UPDATE`;
  const row = await transaction.guestSignIn.findUnique({ where: { id: signInId }, include: WITH_IDENTITY });
  const token = await transaction.guestRefreshToken.findUnique({ where: { hash: shownHash } });
  if (row === null || token === null) return { type: 'refused' };
  const signIn = signInOf(row);
  const verdict = judgeRefresh(token.status as RefreshTokenStatus, signIn, at);
  if (verdict === 'over') return { type: 'refused' };
  if (verdict === 'reuse') {
    const sessionId = await revoke(transaction, signInId, at);
    return { type: 'reused', ...(sessionId !== undefined && { sessionId }) };
  }
  if (verdict === 'firstUse') await makeCurrent(transaction, signInId, shownHash);
  else await forgetOldest(transaction, signInId);
  await transaction.guestRefreshToken.create({
    data: { hash: nextHash, signInId, status: 'pending', issuedAt: new Date(at) },
  });
  return { type: 'refreshed', signIn };
}

async function makeCurrent(transaction: Transaction, signInId: string, hash: string): Promise<void> {
  await transaction.guestRefreshToken.updateMany({ where: { signInId }, data: { status: 'dead' } });
  await transaction.guestRefreshToken.update({ where: { hash }, data: { status: 'current' } });
}

async function forgetOldest(transaction: Transaction, signInId: string): Promise<void> {
  const surplus = await transaction.guestRefreshToken.findMany({
    where: { signInId, status: 'pending' },
    orderBy: { issuedAt: 'desc' },
    skip: PENDING_TOKENS_MAX - 1,
    select: { hash: true },
  });
  await transaction.guestRefreshToken.deleteMany({ where: { hash: { in: surplus.map(({ hash }) => hash) } } });
}

async function revoke(transaction: Transaction, id: string, at: number): Promise<string | undefined> {
  await transaction.guestSignIn.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(at) } });
  const signIn = await transaction.guestSignIn.findUnique({
    where: { id },
    select: { deploymentId: true, tokenHash: true },
  });
  if (signIn === null || signIn.tokenHash === null) return undefined;
  const { deploymentId, tokenHash } = signIn;
  const session = await transaction.guestSession.findUnique({
    where: { deploymentId_tokenHash: { deploymentId, tokenHash } },
    select: { id: true },
  });
  return session?.id;
}

function signInOf({ id, identity, providerId, deploymentId, ...row }: Row): SignIn {
  return {
    id,
    guest: { identityId: identity.id, ...asWritten<GuestProfile>(identity.profile) },
    providerId,
    deploymentId,
    signedInAt: row.signedInAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    revoked: row.revokedAt !== null,
    ...(row.tokenHash !== null && { tokenHash: row.tokenHash }),
  };
}
