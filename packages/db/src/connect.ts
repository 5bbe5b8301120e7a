import pg from 'pg';
import { DatabaseProblem } from './database-problem.ts';

/** Opens one connection, or throws a DatabaseProblem that says in one sentence what to do. */
export async function connect(databaseUrl: string, applicationName: string): Promise<pg.Client> {
  if (!URL.canParse(databaseUrl)) {
    throw new DatabaseProblem(
      'DATABASE_URL is not a connection string: write it as postgresql://user:password@host:5432/database.',
    );
  }
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseProblem(refusalToConnect(new URL(databaseUrl), error as NodeJS.ErrnoException));
  }
}

/** SQLSTATE 28xxx is a refused sign-in, 3D000 a database that does not exist. */
function refusalToConnect(url: URL, error: NodeJS.ErrnoException): string {
  const name = url.pathname.slice(1);
  if (error.code?.startsWith('28'))
    return `Postgres at ${url.host} refuses the user "${url.username}": correct user and password in DATABASE_URL.`;
  if (error.code === '3D000')
    return `There is no database "${name}" at ${url.host}: make it (createdb ${name}), or correct DATABASE_URL.`;
  return `Postgres at ${url.host} does not answer (${error.code ?? error.message}): start it, or correct DATABASE_URL.`;
}
