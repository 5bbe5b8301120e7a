import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded.ts';
import { migrate } from '../migrate.ts';

type Server = { url: string; stop: () => Promise<void> };

/** Vitest's global setup: one Postgres for the whole run (DATABASE_URL's, or one of our own in a temporary folder), with a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer(project.config.env['DATABASE_URL']);
  const template = new URL(server.url);
  const name = `rejoin_test_${process.pid}`;
  template.pathname = `/${name}`;
  await execute(server.url, `CREATE DATABASE ${name}`);
  await migrate(template.href);
  project.provide('templateDatabase', template.href);
  return async () => {
    const made = `SELECT datname FROM pg_database WHERE datname = '${name}' OR starts_with(datname, '${name}_')`;
    for (const { datname } of await execute(server.url, made))
      await execute(server.url, `DROP DATABASE ${datname} WITH (FORCE)`);
    await server.stop();
  };
}

async function openServer(databaseUrl: string | undefined): Promise<Server> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-test-'));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

async function execute(url: string, sql: string): Promise<{ readonly datname: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}
