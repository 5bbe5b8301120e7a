import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded.ts';
import { MIGRATIONS, migrate } from './migrate.ts';
import { differenceToSchema } from './schema-engine.ts';

const SCHEMA = join(import.meta.dirname, '..', 'prisma', 'schema.prisma');

/** The SQL that is missing in `prisma/migrations` for a database that has all of them to be as `schema.prisma` says. */
export async function unwrittenChanges(migratedDatabaseUrl: string): Promise<string | undefined> {
  return differenceToSchema(migratedDatabaseUrl, { path: SCHEMA, content: await readFile(SCHEMA, 'utf8') });
}

async function createMigration(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-migration-'));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  try {
    await migrate(postgres.url);
    const sql = await unwrittenChanges(postgres.url);
    if (!sql) return 'The migrations already lead to the schema: nothing to write.';
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const path = join(MIGRATIONS, `${stamp}_${name}`);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'migration.sql'), sql);
    await writeFile(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
    return `Wrote ${join(path, 'migration.sql')}`;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const name = process.argv[2] ?? '';
  if (/^[a-z][a-z0-9_]*$/.test(name)) process.stdout.write(`${await createMigration(name)}\n`);
  else {
    process.stderr.write(
      'Name the migration in small letters and underscores: npm run -s migration -- add_offer_table\n',
    );
    process.exitCode = 1;
  }
}
