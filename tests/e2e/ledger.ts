import { Client } from 'pg';

/** The database of a running company, read and changed behind its back. */
export type Ledger = {
  readonly ask: <Row>(question: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Makes a change that the gateways hear of, as they would from the deed that makes it. */
  readonly change: (statement: string, values?: readonly unknown[]) => Promise<void>;
  /** Nobody else reaches the database until they may again. */
  readonly setReachable: (isReachable: boolean) => Promise<void>;
  /** Forgets every conversation and puts everything back as it was when the ledger was opened. */
  readonly putBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const RESPONSES = ['canned_response', 'canned_response_queue'];

/** What an admin makes. Parents before children. */
const SETTINGS = ['flow', 'flow_version', 'configuration', 'configuration_version', 'deployment', ...RESPONSES];
const FURNITURE = [
  'company',
  'role',
  'person',
  'agent',
  'agent_standing',
  'queue',
  'queue_member',
  'schedule',
  ...SETTINGS,
];

/** Where guests sign in, and that they have. Children before parents. */
const SIGN_INS = ['guest_refresh_token', 'guest_sign_in', 'guest_identity', 'identity_provider'];

/** What talking and signing in leave behind. Children before parents. */
const TALK = [
  'webhook_position',
  'conversation_entry',
  'conversation',
  'guest_session',
  'attachment',
  'sign_in_attempt',
  ...SIGN_INS,
];

/** Programs of the company's and secrets of its flows, of which it begins with none; what was answered programs goes with them. */
const PROGRAMS = ['oauth_client', 'flow_secret'];

const TELL = `SELECT publish_news('[{"type": "settings"}]')`;

const PUT_BACK = [
  ...['webhook_lane', 'webhook', ...TALK, ...PROGRAMS].map((table) => `DELETE FROM ${table}`),
  `UPDATE agent SET routing_status = 'offQueue', serving = kept.serving, capacity = kept.capacity
    FROM kept.agent kept WHERE kept.person_id = agent.person_id`,
  'DELETE FROM agent_standing',
  'INSERT INTO agent_standing SELECT * FROM kept.agent_standing',
  'DELETE FROM person WHERE id NOT IN (SELECT id FROM kept.person)',
  'UPDATE role SET policies = kept.policies FROM kept.role kept WHERE kept.id = role.id',
  `UPDATE person SET name = kept.name, active = kept.active, password_hash = kept.password_hash,
    session_generation = kept.session_generation, kept_session_id = kept.kept_session_id
    FROM kept.person kept WHERE kept.id = person.id`,
  'DELETE FROM queue WHERE id NOT IN (SELECT id FROM kept.queue)',
  'DELETE FROM queue_member',
  'INSERT INTO queue_member SELECT * FROM kept.queue_member',
  `UPDATE queue SET name = kept.name, alerting_seconds = kept.alerting_seconds, wrap_up_prompt = kept.wrap_up_prompt,
    place_words = kept.place_words
    FROM kept.queue kept WHERE kept.id = queue.id`,
  'DELETE FROM schedule WHERE id NOT IN (SELECT id FROM kept.schedule)',
  `UPDATE schedule SET name = kept.name, time_zone = kept.time_zone, hours = kept.hours, holidays = kept.holidays,
    revision = kept.revision FROM kept.schedule kept WHERE kept.id = schedule.id`,
  `UPDATE company SET name = kept.name, licences = kept.licences, capacity = kept.capacity,
    threading_minutes = kept.threading_minutes, retention_days = kept.retention_days,
    file_retention_days = kept.file_retention_days, revision = kept.revision
  FROM kept.company kept WHERE kept.id = company.id`,
  ...SETTINGS.toReversed().map((table) => `DELETE FROM ${table}`),
  ...SETTINGS.map((table) => `INSERT INTO ${table} SELECT * FROM kept.${table}`),
  TELL,
];

export async function openLedger(databaseUrl: string): Promise<Ledger> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('CREATE SCHEMA kept');
  for (const table of FURNITURE) await client.query(`CREATE TABLE kept.${table} AS TABLE public.${table}`);
  return {
    async ask<Row>(question: string, values: readonly unknown[] = []) {
      return (await client.query(question, [...values])).rows as Row[];
    },
    async change(statement, values = []) {
      await client.query('BEGIN');
      await client.query(statement, [...values]);
      await client.query(TELL);
      await client.query('COMMIT');
    },
    setReachable: (isReachable) => setReachable({ client, databaseUrl }, isReachable),
    async putBack() {
      await client.query(['BEGIN', ...PUT_BACK, 'COMMIT'].join(';\n'));
    },
    close: () => client.end(),
  };
}

/** Done from outside, for nobody can shut the database that they are in; whoever opens it again has stayed in it. */
async function setReachable(
  { client, databaseUrl }: { readonly client: Client; readonly databaseUrl: string },
  isReachable: boolean,
): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const name = new URL(databaseUrl).pathname.slice(1);
  const outside = new Client({ connectionString: new URL('/postgres', databaseUrl).href });
  await outside.connect();
  await outside.query(`ALTER DATABASE ${outside.escapeIdentifier(name)} ALLOW_CONNECTIONS ${isReachable}`);
  if (!isReachable) {
    const end = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> $2';
    await outside.query(end, [name, rows[0]?.pid]);
  }
  await outside.end();
}
