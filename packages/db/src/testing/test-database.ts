import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated database that every test file's own database is copied from. */
    templateDatabase: string;
  }
}

/**
 * Makes a migrated database without rows for the calling test file, answers its connection string, and drops it after the file's tests.
 * What a test or its `beforeEach` makes goes at the end of the run: Vitest passes over an `afterAll` of theirs.
 */
export async function createTestDatabase(): Promise<string> {
  const template = new URL(inject('templateDatabase'));
  const name = `${template.pathname.slice(1)}_${randomUUID().replaceAll('-', '')}`;
  await maintain(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  afterAll(() => maintain(template, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(template);
  url.pathname = `/${name}`;
  return url.href;
}

/** No session may be open on a template while it is copied, hence the server's own database. */
async function maintain(server: URL, sql: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
