import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS, migrate } from '../migrate.ts';
import { createTestDatabase } from './test-database.ts';

/** A database as it stood before the migration with that name, without regard to foreign keys. The caller ends the client. */
export async function databaseBefore(migration: string): Promise<{ readonly url: string; readonly client: pg.Client }> {
  const template = new URL(await createTestDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-migrations-'));
  for (const name of await readdir(MIGRATIONS))
    if (name < migration) await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  const client = new pg.Client({ connectionString: template.href });
  await client.connect();
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrate(template.href, folder);
  await rm(folder, { recursive: true });
  await client.query('SET session_replication_role = replica');
  return { url: template.href, client };
}
