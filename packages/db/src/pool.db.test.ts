import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { askSlowly, openPool } from './pool.ts';
import { openStallingLine, type StallingLine } from './testing/stalling-line.ts';
import { createTestDatabase } from './testing/test-database.ts';

const databaseUrl = await createTestDatabase();
const LIMITS = { statementMs: 1_000, silenceMs: 2_000 };
const SILENT = 'Postgres has been silent for too long';
let line: StallingLine;
let pool: pg.Pool;
let database: Database;

beforeEach(async () => {
  line = await openStallingLine(databaseUrl);
  pool = openPool({ databaseUrl: line.url, poolSize: 1, limits: LIMITS });
  database = openDatabase(pool);
});
afterEach(async () => {
  await database.$disconnect();
  await pool.end();
  line.close();
});

describe('a database that has gone silent', () => {
  it('is told to whoever asks, and the next one gets another connection', async () => {
    await pool.query('SELECT 1');
    line.stall();
    await expect(pool.query('SELECT 1')).rejects.toThrow(SILENT);
    line.mend();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('is told to whoever asks by Prisma', async () => {
    await database.$queryRaw`SELECT 1`;
    line.stall();
    await expect(database.$queryRaw`SELECT 1`).rejects.toThrow(SILENT);
    line.mend();
    expect(await database.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  });

  it('ends a transaction, and leaves no dead connection to the next one', async () => {
    const begun = database.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1`;
      line.stall();
      await transaction.$queryRaw`SELECT 2`;
    });
    await expect(begun).rejects.toThrow(SILENT);
    line.mend();
    expect(await database.$transaction((transaction) => transaction.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });

  it('is waited for only while somebody asks', async () => {
    const client = await pool.connect();
    const { stream } = client.connection;
    expect(stream).toHaveProperty('timeout', LIMITS.silenceMs);
    client.release();
    expect(stream).toHaveProperty('timeout', 0);
  });
});

describe('a statement that takes too long', () => {
  it('is ended by the database', async () => {
    await expect(pool.query('SELECT pg_sleep(10)')).rejects.toThrow('canceling statement due to statement timeout');
  });

  it('may take longer where that is known of it', async () => {
    const slow = 'SELECT 1 AS one FROM pg_sleep(3)';
    expect(await askSlowly(pool, { text: slow })).toEqual([{ one: 1 }]);
    await expect(pool.query(slow)).rejects.toThrow('canceling statement due to statement timeout');
  });
});

it('lets go of what a gateway holds that has gone silent in a transaction', async () => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  await client.query('BEGIN; LOCK TABLE company');
  line.stall();
  const other = openPool({ databaseUrl, poolSize: 1 });
  expect((await other.query('SELECT count(*)::int AS companies FROM company')).rows).toEqual([{ companies: 0 }]);
  await other.end();
  client.release(true);
});
