import pg from 'pg';
import { connectionProblem } from './connection-problem.ts';
import { DatabaseProblem } from './database-problem.ts';
import { ALIKE, FORGET_THE_GONE, withSettings } from './pool.ts';

/** Opens one connection, for work of any length, or throws a DatabaseProblem that says in one sentence what to do. */
export async function connect(databaseUrl: string, applicationName: string): Promise<pg.Client> {
  if (!URL.canParse(databaseUrl)) {
    throw new DatabaseProblem(
      'DATABASE_URL is not a connection string: write it as postgresql://user:password@host:5432/database.',
    );
  }
  try {
    const client = new pg.Client({
      ...withSettings(databaseUrl, `${ALIKE} ${FORGET_THE_GONE}`),
      connectionTimeoutMillis: 10_000,
      application_name: applicationName,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    // Its loss is told by the statement in hand, or else the next one: unheard, this event would end the process.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseProblem(connectionProblem(databaseUrl, error as NodeJS.ErrnoException));
  }
}

/** SQLSTATEs that say of the database, or the user's rights in it, and not of the work, why it was not done. */
const NOT_OF_THE_WORK: readonly (string | undefined)[] = ['25006', '42501', '53100'];

/** Does the work, and says in one sentence what to do where the database can't be written, or not by this user. */
export async function permitted<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !NOT_OF_THE_WORK.includes(error.code)) throw error;
    throw new DatabaseProblem(connectionProblem(databaseUrl, error));
  }
}
