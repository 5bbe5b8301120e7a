import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded.ts';
import { DATABASE_URL } from './env.ts';

export type TemporaryDatabase = {
  readonly url: string;
  /** Ends what is open on it, and leaves nothing of it, nor of databases that were given longer names on the same server. */
  readonly stop: () => Promise<void>;
};

/** An empty database for tests: on the server that DATABASE_URL names, or on a Postgres of its own in a temporary folder. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  return DATABASE_URL ? databaseBeside(DATABASE_URL) : databaseOfItsOwn();
}

async function databaseBeside(databaseUrl: string): Promise<TemporaryDatabase> {
  const name = `rejoin_test_${randomUUID().slice(0, 8)}`;
  await query(databaseUrl, `CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const stop = async () => {
    const made = await query(databaseUrl, `SELECT datname FROM pg_database WHERE starts_with(datname, '${name}')`);
    for (const { datname } of made) await query(databaseUrl, `DROP DATABASE ${datname} WITH (FORCE)`);
  };
  return { url: url.href, stop };
}

async function databaseOfItsOwn(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-test-'));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

async function query(databaseUrl: string, sql: string): Promise<{ readonly datname: string }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}
