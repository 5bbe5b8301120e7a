import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unwrittenChanges } from './create-migration.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase } from './testing/test-database.ts';

let template: string;
let url: string;
let folder: string;

beforeAll(async () => {
  template = await createTestDatabase();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-migrations-'));
  url = await createEmptyDatabase();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await query(template, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
});

describe('migrations', () => {
  it('lead to what schema.prisma says', async () => {
    expect(await unwrittenChanges(template)).toBeUndefined();
  });

  it('are applied once, oldest first, also by programs that start at once', async () => {
    await write('2_second', 'ALTER TABLE thing ADD COLUMN name TEXT');
    await write('1_first', 'CREATE TABLE thing (id INT)');
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(applied.flat()).toEqual(['1_first', '2_second']);
  });

  it('may hold functions, whose bodies have semicolons of their own', async () => {
    await write(
      '1_first',
      'CREATE FUNCTION two() RETURNS INT LANGUAGE plpgsql AS $$ BEGIN RETURN 1; RETURN 2; END $$; CREATE TABLE thing ();',
    );
    await migrate(url, folder);
    expect(await query(url, 'SELECT two()')).toEqual([{ two: 1 }]);
  });

  it('leave nothing behind when they fail, and can be mended', async () => {
    await write('1_first', 'CREATE TABLE thing (id INT); SELECT 1 / 0');
    await expect(migrate(url, folder)).rejects.toThrow(/1_first failed and was taken back \(division by zero\)/);
    await write('1_first', 'CREATE TABLE thing (id INT)');
    expect(await migrate(url, folder)).toEqual(['1_first']);
  });

  it('may not change after they were applied', async () => {
    await write('1_first', 'CREATE TABLE thing (id INT)');
    await migrate(url, folder);
    await write('1_first', 'CREATE TABLE thing (id BIGINT)');
    await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed after it was applied/);
  });

  it('are not begun where nothing can be written, and the operator is told where to turn', async () => {
    await query(template, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
    await write('1_first', 'CREATE TABLE thing (id INT)');
    await expect(migrate(url, folder)).rejects.toThrow(/can only be read: name the primary in DATABASE_URL/);
  });

  it('of a newer version stop an older program', async () => {
    await write('1_first', 'CREATE TABLE thing (id INT)');
    await migrate(url, folder);
    await rm(join(folder, '1_first'), { recursive: true });
    await expect(migrate(url, folder)).rejects.toThrow(/start the newer Rejoin/);
  });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function createEmptyDatabase(): Promise<string> {
  const empty = new URL(template);
  empty.pathname = `${empty.pathname}_empty`;
  await query(template, `CREATE DATABASE ${empty.pathname.slice(1)}`);
  return empty.href;
}

async function query(database: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}
