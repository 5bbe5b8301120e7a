import type { ContractWorld, MakeWorld } from '@rejoin/use-cases/contracts/world';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createStores, type Stores } from '../create-stores.ts';
import { createTestDatabase } from './test-database.ts';

const TABLES = [
  ...['company', 'person', 'role', 'agent', 'queue', 'schedule', 'flow', 'configuration', 'deployment'],
  ...['guest_session', 'conversation', 'conversation_entry', 'attachment', 'sign_in_attempt', 'gateway', 'allowance'],
  ...['identity_provider', 'guest_identity', 'guest_sign_in', 'guest_refresh_token', 'skill', 'wrap_up_code'],
  ...['routing_roster', 'routing_round', 'canned_response', 'agent_standing', 'agent_draft'],
];

/** What only whoever owns the table can do. */
const FORGET_AUDIT = `ALTER TABLE audit_entry DISABLE TRIGGER USER; TRUNCATE audit_entry RESTART IDENTITY;
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only`;

/** Worlds on one Postgres database for the calling test file: each call empties it. Two stores, each with its own connections. */
export async function postgresWorlds(): Promise<{ readonly databaseUrl: string; readonly makeWorld: MakeWorld }> {
  const databaseUrl = await createTestDatabase();
  const [first, second] = [open(databaseUrl, 'first'), open(databaseUrl, 'second')];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  afterAll(async () => {
    await Promise.all([first.close(), second.close(), client.end()]);
  });
  const makeWorld = async (): Promise<ContractWorld> => {
    await client.query(`TRUNCATE ${TABLES.join(', ')} CASCADE; ${FORGET_AUDIT}`);
    return { first, second };
  };
  return { databaseUrl, makeWorld };
}

function open(databaseUrl: string, applicationName: string): Stores {
  return createStores({ databaseUrl, applicationName, poolSize: 12 });
}
