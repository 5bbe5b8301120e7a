import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../connect.ts';
import { MIGRATIONS, migrate } from '../migrate.ts';
import { createTestDatabase } from '../testing/test-database.ts';

const MIGRATION = '20261123180200_supported_content';
const [session, conversation, agent] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const [sentByGuest, sentByAgent, unsent] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const configuration = crypto.randomUUID();
const IMAGES = { types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'], maxSizeKB: 10_240 };

let folder: string;
let client: pg.Client;
let dropEmpty: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-migrations-'));
  const migrated = new URL(await createTestDatabase());
  const empty = new URL(migrated);
  empty.pathname = `${migrated.pathname}_before`;
  const server = new pg.Client({ connectionString: migrated.href });
  await server.connect();
  await server.query(`CREATE DATABASE ${empty.pathname.slice(1)}`);
  dropEmpty = async () => {
    await server.query(`DROP DATABASE ${empty.pathname.slice(1)} WITH (FORCE)`);
    await server.end();
  };
  for (const name of await readdir(MIGRATIONS))
    if (name < MIGRATION) await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  await migrate(empty.href, folder);
  client = await connect(empty.href, 'rejoin-test');
  await writeAsBefore();
  await cp(join(MIGRATIONS, MIGRATION), join(folder, MIGRATION), { recursive: true });
  await migrate(empty.href, folder);
});

afterAll(async () => {
  await client.end();
  await dropEmpty();
  await rm(folder, { recursive: true });
});

async function writeAsBefore(): Promise<void> {
  await client.query(
    `INSERT INTO guest_session (id, token_hash, deployment_id, created_at) VALUES ($1, 'hash', $2, now())`,
    [session, crypto.randomUUID()],
  );
  await client.query(
    `INSERT INTO conversation (id, session_id, deployment_id, sequence, status, last_at, state, guest_entries)
     VALUES ($1, $2, $3, 2, 'ended', now(), '{}', 2)`,
    [conversation, session, crypto.randomUUID()],
  );
  const message = (id: string) => JSON.stringify({ message: { text: '', attachments: [{ id, fileName: 'a.png' }] } });
  await client.query(
    `INSERT INTO conversation_entry (conversation_id, sequence, at, type, guest_visible, body) VALUES
     ($1, 1, '2026-01-01T00:00:00Z', 'GuestMessaged', true, $2), ($1, 2, '2026-01-02T00:00:00Z', 'AgentMessaged', true, $3)`,
    [conversation, message(sentByGuest), message(sentByAgent)],
  );
  await client.query(
    `INSERT INTO attachment (id, session_id, agent_id, file_name, announced_at, status, mime, size, width, height)
     SELECT id::uuid, session::uuid, agent::uuid, 'a.png', now(), 'stored', 'image/png', 1, 1, 1
     FROM (VALUES ($1, $4, NULL), ($2, NULL, $5), ($3, $4, NULL)) AS row (id, session, agent)`,
    [sentByGuest, sentByAgent, unsent, session, agent],
  );
  await client.query('INSERT INTO configuration (id, draft, modified_at) VALUES ($1, $2, now())', [
    configuration,
    JSON.stringify({ name: 'Shop', messenger: { headerTitle: 'Hi', attachments: { enabled: false } } }),
  ]);
}

it('finds out which files were sent, when, and to whom, so that none of them is swept away', async () => {
  const { rows } = await client.query('SELECT id, sent_at, session_id, agent_id FROM attachment');
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  expect(found.get(sentByGuest)).toEqual({
    sent_at: new Date('2026-01-01T00:00:00Z'),
    session_id: session,
    agent_id: null,
  });
  expect(found.get(sentByAgent)).toEqual({
    sent_at: new Date('2026-01-02T00:00:00Z'),
    session_id: session,
    agent_id: agent,
  });
  expect(found.get(unsent)).toEqual({ sent_at: null, session_id: session, agent_id: null });
});

it('lets configurations go on taking the images that they took', async () => {
  const { rows } = await client.query('SELECT draft FROM configuration');
  expect(rows).toEqual([
    {
      draft: {
        name: 'Shop',
        messenger: { headerTitle: 'Hi', attachments: { enabled: false, guests: IMAGES, agents: IMAGES } },
      },
    },
  ]);
});
