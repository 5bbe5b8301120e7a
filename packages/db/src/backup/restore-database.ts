import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connect } from '../connect.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { knownMigrations, MIGRATIONS, migrate } from '../migrate.ts';
import { type CopiedTable, type Manifest, tableFile } from './manifest.ts';
import { copiedTables, quoted } from './tables.ts';

/** Throws a DatabaseProblem where this program does not know what the backup's database knew. */
export async function refuseUnknownVersion({ migrations }: Manifest): Promise<void> {
  const known = new Map((await knownMigrations()).map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (unknown === undefined) return;
  throw new DatabaseProblem(
    `The backup knows migration ${unknown.name} and this Rejoin does not: restore it with the Rejoin that made it.`,
  );
}

/** Throws a DatabaseProblem where any row is in a table that a backup holds. */
export async function refuseFilledDatabase(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl, 'rejoin-restore');
  try {
    await refuseRows(client);
  } finally {
    await client.end();
  }
}

async function refuseRows(client: pg.Client): Promise<void> {
  for (const { name } of await copiedTables(client)) {
    if (await isEmpty(client, name)) continue;
    throw new DatabaseProblem(
      `The database is not empty (there is something in ${name}): restore into an empty one, before the first start.`,
    );
  }
}

async function isEmpty(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query(`SELECT FROM ${quoted([name])} LIMIT 1`)).rowCount === 0;
}

export type BackupToRestore = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Where what was backed up goes on elsewhere: nobody outside is told what is done here. */
  readonly asCopy?: boolean;
};

/**
 * Fills an empty database with the rows of a backup, all or none, and leaves it at the backup's migrations: the next start
 * applies newer ones. Returns how many webhooks are switched on in it. Throws a DatabaseProblem that says in one sentence what to do.
 */
export async function restoreDatabase(
  databaseUrl: string,
  { folder, manifest, asCopy = false }: BackupToRestore,
): Promise<{ readonly webhooksOn: number }> {
  await refuseUnknownVersion(manifest);
  await refuseFilledDatabase(databaseUrl);
  await migrate(databaseUrl, MIGRATIONS, new Set(manifest.migrations.map(({ name }) => name)));
  const client = await connect(databaseUrl, 'rejoin-restore');
  try {
    await client.query('BEGIN');
    await keepToOurselves(client);
    await refuseNewerDatabase(client, manifest);
    await refuseRows(client);
    for (const table of manifest.tables) await load(client, table, folder);
    const webhooksOn = manifest.tables.some(({ name }) => name === 'webhook') ? await listening(client, asCopy) : 0;
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return { webhooksOn };
  } finally {
    await client.end();
  }
}

/** Until the transaction ends nobody else writes, nor migrates: what is empty now is empty when it is filled. */
async function keepToOurselves(client: pg.Client): Promise<void> {
  const names = ['_prisma_migrations', ...(await copiedTables(client)).map(({ name }) => name)];
  await client.query(`LOCK TABLE ${quoted(names)} IN SHARE ROW EXCLUSIVE MODE`);
}

/** Rows of an older version would miss what newer migrations do to the rows that they find. */
async function refuseNewerDatabase(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM _prisma_migrations WHERE migration_name <> ALL ($1)', [
    migrations.map(({ name }) => name),
  ]);
  if (rowCount === 0) return;
  throw new DatabaseProblem(
    'The database was made by a newer Rejoin than the backup: make an empty database, and restore before the first start.',
  );
}

/** How many webhooks hear of this database; of a copy none, and what waited for them is given up. */
async function listening(client: pg.Client, asCopy: boolean): Promise<number> {
  if (asCopy) {
    await client.query(`
      UPDATE webhook SET active = false;
      DELETE FROM webhook_lane;
      UPDATE webhook_delivery SET status = 'failed', tried_at = now(), answer = '{"type":"switchedOff"}'
      WHERE status = 'pending'`);
  }
  const { rows } = await client.query<{ on: number }>('SELECT count(*)::int AS on FROM webhook WHERE active');
  return rows[0]?.on ?? 0;
}

async function load(client: pg.Client, { name, columns, rows }: CopiedTable, folder: string): Promise<void> {
  await forgetEarly(client, name);
  const into = client.query(copyFrom(`COPY ${quoted([name])} (${quoted(columns)}) FROM STDIN`));
  await pipeline(createReadStream(tableFile(folder, name)), createGunzip(), into);
  if (into.rowCount !== rows) {
    throw new DatabaseProblem(
      `Table ${name} has ${into.rowCount} rows and the backup speaks of ${rows}: use another backup.`,
    );
  }
  for (const column of columns) await numberOn(client, name, column);
}

/** What the triggers of tables before it have written anew is in the backup as it was. */
async function forgetEarly(client: pg.Client, name: string): Promise<void> {
  if (!(await isEmpty(client, name))) await client.query(`DELETE FROM ${quoted([name])}`);
}

/** Where the database numbers the rows by itself, the next one comes after those that are there. */
async function numberOn(client: pg.Client, name: string, column: string): Promise<void> {
  const table = quoted([name]);
  const { rows } = await client.query<{ numbers: string | null }>('SELECT pg_get_serial_sequence($1, $2) AS numbers', [
    table,
    column,
  ]);
  const numbers = rows[0]?.numbers;
  if (!numbers) return;
  await client.query(`SELECT setval($1, coalesce(max(${quoted([column])}), 0) + 1, false) FROM ${table}`, [numbers]);
}
