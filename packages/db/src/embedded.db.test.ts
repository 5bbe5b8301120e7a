import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';

let stopped: string;
let parent: string;
let directory: string;
let running: EmbeddedPostgres | undefined;

beforeAll(async () => {
  stopped = await mkdtemp(join(tmpdir(), 'rejoin-stopped-'));
  const postgres = await startEmbeddedPostgres({ directory: join(stopped, 'postgres') });
  await postgres.stop();
});

afterAll(() => rm(stopped, { recursive: true, force: true }));

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'rejoin-embedded-'));
  directory = join(parent, 'postgres');
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(parent, { recursive: true, force: true });
});

describe('the embedded Postgres', () => {
  it('keeps its data between starts, on whatever port, and its settings make commits durable', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const second = await start();
    expect(await query(second, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(await query(second, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(second, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('starts again after a kill -9, though its lock names a process that lives', async () => {
    startedBefore();
    const killed = await start();
    await query(killed, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(killed.pid, 'SIGKILL');
    await killed.died;
    const lock = join(directory, 'postmaster.pid');
    await writeFile(lock, (await readFile(lock, 'utf8')).replace(String(killed.pid), String(process.pid)));
    expect(await query(await start(), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('clears away what an interrupted first start left', async () => {
    await mkdir(`${directory}.filling`);
    await writeFile(join(`${directory}.filling`, 'PG_VERSION'), '18');
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lets nobody in without the password', async () => {
    startedBefore();
    const url = new URL((await start()).url);
    url.password = 'guess';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('says that another program uses the folder', async () => {
    startedBefore();
    await start();
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(/already runs on .* set DATA_DIR/);
  });

  it('is found by another program while it runs, and not before or after', async () => {
    expect(await runningEmbeddedPostgres(directory)).toBeUndefined();
    startedBefore();
    expect(await runningEmbeddedPostgres(directory)).toBeUndefined();
    const { url, stop } = await start();
    expect(await runningEmbeddedPostgres(directory)).toBe(url);
    await stop();
    expect(await runningEmbeddedPostgres(directory)).toBeUndefined();
  });

  it('says that the port is taken', async () => {
    startedBefore();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    await expect(startEmbeddedPostgres({ directory, port })).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((closed) => other.close(closed));
  });

  it('says that the data is broken', async () => {
    startedBefore();
    await rm(join(directory, 'global', 'pg_control'));
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(
      /is broken .* restore that folder from a backup/,
    );
  });

  it('says that the data is of another version', async () => {
    await mkdir(directory);
    await writeFile(join(directory, 'PG_VERSION'), '15\n');
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(/data of PostgreSQL 15/);
  });

  it('touches no folder that holds something else', async () => {
    await mkdir(directory);
    await writeFile(join(directory, 'letter'), 'Dear');
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(/holds no Postgres data/);
    expect(await readFile(join(directory, 'letter'), 'utf8')).toBe('Dear');
  });

  it.runIf(process.getuid?.() !== 0)('says that the folder cannot be written', async () => {
    await chmod(parent, 0o500);
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(/cannot be written/);
    await chmod(parent, 0o700);
  });
});

/** A first start fills the folder, which takes longer than the rest of a test: this is a copy, with its owner, of what one has left. */
function startedBefore(): void {
  expect(spawnSync('cp', ['-a', join(stopped, 'postgres'), directory]).status).toBe(0);
}

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ directory });
  return running;
}

async function query(postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}
