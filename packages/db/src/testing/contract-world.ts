import type { ContractWorld, MakeWorld } from '@rejoin/use-cases/contracts/world';
import pg from 'pg';
import { afterAll, expect } from 'vitest';
import { createStores, type Stores } from '../stores/create-stores.ts';
import { noteCrowding } from './one-at-a-time.ts';
import { createTestDatabase } from './test-database.ts';

/** What is not of a company: the schema's versions and what gateways tell each other; and what only its owner may empty. */
const KEPT = ['_prisma_migrations', 'outbox', 'outbox_floor', 'webhook_cursor', 'audit_entry'];

const TABLES = `SELECT quote_ident(tablename) AS name FROM pg_tables
  WHERE schemaname = 'public' AND tablename <> ALL ($1)`;

/** What only whoever owns the table can do. */
const FORGET_AUDIT = `ALTER TABLE audit_entry DISABLE TRIGGER USER; TRUNCATE audit_entry RESTART IDENTITY;
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only`;

/** Worlds on one Postgres database for the calling test file: each call empties it. Two stores, each with its own connections. */
export async function postgresWorlds(): Promise<{ readonly databaseUrl: string; readonly makeWorld: MakeWorld }> {
  const databaseUrl = await createTestDatabase();
  const [first, second] = [open(databaseUrl, 'first'), open(databaseUrl, 'second')];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const crowded = noteCrowding();
  afterAll(async () => {
    await Promise.all([first.close(), second.close(), client.end()]);
    expect(crowded).toEqual([]);
  });
  // A tenth of the time that TRUNCATE takes, which makes each table and index anew. Of foreign keys none is left to break.
  await client.query('SET session_replication_role = replica');
  const { rows } = await client.query<{ name: string }>(TABLES, [KEPT]);
  const empty = [...rows.map(({ name }) => `DELETE FROM ${name}`), FORGET_AUDIT].join('; ');
  const makeWorld = async (): Promise<ContractWorld> => {
    await client.query(empty);
    return { first, second };
  };
  return { databaseUrl, makeWorld };
}

function open(databaseUrl: string, applicationName: string): Stores {
  return createStores({ databaseUrl, applicationName, poolSize: 12 });
}
