import { emailOf } from '@rejoin/core/directory/validate-person';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { SessionMark } from '@rejoin/core/sign-in/person-session';
import type { Credentials, People } from '@rejoin/use-cases/ports/agents';
import { asWritten, type Database } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isId, storableText } from '../storable.ts';

export function createPeople(database: Database): People {
  return {
    find: async (personId) => (isId(personId) ? (await read(database, { id: personId }))?.person : undefined),
    credentials: async (email) => await read(database, { email: emailKey(email) }),
  };
}

/** How an e-mail address is kept and looked for. */
export function emailKey(email: string): string {
  return emailOf(storableText(email));
}

type Sessions = { readonly sessionGeneration: number; readonly keptSessionId: string | null };

export function sessionsOf({ sessionGeneration: generation, keptSessionId }: Sessions): SessionMark {
  return { generation, ...(keptSessionId === null ? {} : { keptId: keptSessionId }) };
}

async function read(database: Database, where: Prisma.PersonWhereUniqueInput): Promise<Credentials | undefined> {
  const row = await database.person.findUnique({
    where,
    include: { roles: { select: { role: { select: { policies: true } } } } },
  });
  if (row === null) return undefined;
  const { id, name, email, active, passwordHash, roles } = row;
  return {
    person: {
      ...{ id, name, email, active, sessions: sessionsOf(row) },
      policies: roles.flatMap(({ role }) => asWritten<readonly Policy[]>(role.policies)),
    },
    passwordHash,
  };
}
