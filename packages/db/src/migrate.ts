import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { connect, permitted } from './connect.ts';
import { DatabaseProblem } from './database-problem.ts';
import { readServerFacts, serverProblem } from './server-facts.ts';

export const MIGRATIONS = join(import.meta.dirname, '..', 'prisma', 'migrations');

/** Any number that nobody else locks; programs that start at once wait here for each other. */
const MIGRATION_LOCK = 7_202_611;

/** Prisma's own bookkeeping, so that `prisma migrate deploy` and `migrate status` can follow. */
const BOOKKEEPING = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished: boolean };

/**
 * Applies what is missing of `prisma/migrations`, or `only` those named of it, and answers the names of what it applied, oldest first.
 * Each migration and its line in the books are one transaction: an interrupted one leaves nothing behind.
 * Throws a DatabaseProblem that says in one sentence what to do.
 */
export async function migrate(databaseUrl: string, folder = MIGRATIONS, only?: ReadonlySet<string>): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await connect(databaseUrl, 'rejoin-migrate');
  try {
    return await permitted(databaseUrl, async () => {
      await refuseUnfit(client);
      await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await client.query(`SET client_min_messages = warning`);
      await client.query(BOOKKEEPING);
      const wanted = findMissing(migrations, await readApplied(client));
      const missing = only === undefined ? wanted : wanted.filter(({ name }) => only.has(name));
      for (const migration of missing) await apply(client, migration);
      return missing.map((migration) => migration.name);
    });
  } finally {
    await client.end();
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const problem = serverProblem(await readServerFacts(client));
  if (problem !== undefined) throw new DatabaseProblem(problem);
}

/** What this program knows, oldest first. */
export async function knownMigrations(): Promise<readonly { readonly name: string; readonly checksum: string }[]> {
  return readMigrations(MIGRATIONS);
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const reading = names.sort().map(async (name) => {
    const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
  return Promise.all(reading);
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function findMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!row.finished) {
      throw new DatabaseProblem(
        `Migration ${row.migration_name} was begun and not finished: restore the database from a backup, and start again.`,
      );
    }
    if (!migration) {
      throw new DatabaseProblem(
        `The database knows migration ${row.migration_name} and this Rejoin does not: start the newer Rejoin that made it.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new DatabaseProblem(
        `Migration ${row.migration_name} was changed after it was applied: put it back as it was and write a new one.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    throw new DatabaseProblem(
      `Migration ${migration.name} failed and was taken back (${reason}): mend the cause and start again.`,
    );
  }
}
