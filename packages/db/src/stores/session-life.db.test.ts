import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { createTestDatabase } from '../testing/test-database.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../../prisma/migrations');
const UNDER_TEST = '20261123180500_session_life';
const SESSION = '11111111-1111-4111-8111-111111111111';
const MONDAY = 1_767_607_200_000;

let folder: string;
let client: pg.Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-migrations-'));
  client = await connect(await createTestDatabase(), 'rejoin-test');
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});
afterEach(async () => {
  await client.end();
  await rm(folder, { recursive: true });
});

/** Applies those of the migrations that `which` says, and what came before. */
async function migrateTo(which: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(MIGRATIONS))
    if (which(name)) await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  const { host, port, user, password, database } = client;
  await migrate(`postgresql://${user}:${password}@${host}:${port}/${database}`, folder);
}

async function conversation(status: string, deadline: string | null): Promise<void> {
  const state = { status, latest: { from: 'guest', text: 'Hi', at: MONDAY + 1 } };
  await client.query(
    `INSERT INTO conversation (id, session_id, deployment_id, sequence, status, deadline, last_at, state, guest_entries)
     VALUES (gen_random_uuid(), $1, $1, 3, $2, $3, now(), $4, 1)`,
    [SESSION, status, deadline, JSON.stringify(state)],
  );
}

it('what was stored before sessions had a length lives for three days, and is given its deadline', async () => {
  await migrateTo((name) => name < UNDER_TEST);
  await client.query(`INSERT INTO configuration (id, draft, modified_at)
    VALUES (gen_random_uuid(), '{"name": "Shop", "messenger": {"headerTitle": "Ask us"}}', now())`);
  await client.query(
    `INSERT INTO guest_session (id, token_hash, deployment_id, created_at) VALUES ($1, 'hash', $1, now())`,
    [SESSION],
  );
  await conversation('ended', null);
  await conversation('connected', null);
  await migrateTo((name) => name <= UNDER_TEST);
  const { rows: configurations } = await client.query<{ draft: object }>('SELECT draft FROM configuration');
  expect(configurations).toEqual([
    { draft: { name: 'Shop', messenger: { headerTitle: 'Ask us', sessionDurationSeconds: 259_200 } } },
  ]);
  const { rows: sessions } = await client.query('SELECT duration_seconds, renewed_at FROM guest_session');
  expect(sessions).toEqual([{ duration_seconds: 259_200, renewed_at: null }]);
  const { rows } = await client.query('SELECT status, deadline, state FROM conversation ORDER BY status');
  const atTheMinuteAfter = new Date(MONDAY + 259_200_000 + 60_000);
  expect(rows).toMatchObject([
    { status: 'connected', deadline: atTheMinuteAfter, state: { sessionSeconds: 259_200, latest: { text: 'Hi' } } },
    { status: 'ended', deadline: null, state: { sessionSeconds: 259_200 } },
  ]);
});
