import type pg from 'pg';
import { connect, permitted } from './connect.ts';
import { DEMO_PASSWORD_HASH } from './demo/demo-password.ts';
import { knownMigrations } from './migrate.ts';
import { readServerFacts, type ServerFacts } from './server-facts.ts';

/** What an operator wants to know of a database. Ages are in seconds, by its own clock. */
export type DatabaseFacts = ServerFacts & {
  /** How far its clock is ahead of this machine's, in milliseconds; behind: below 0. */
  readonly clockAheadMs: number;
  /** Migrations of this program that it does not have. */
  readonly missingMigrations: readonly string[];
  /** Migrations that it has and this program does not know. */
  readonly unknownMigrations: readonly string[];
  /** Undefined where migrations are missing or unknown. */
  readonly work?: WorkFacts;
  /** Likewise. */
  readonly sealed?: readonly SealedSecret[];
};

export type WorkFacts = {
  readonly company: string | undefined;
  /** When each gateway of the register was last heard of. */
  readonly gatewayAges: readonly number[];
  readonly oldestNewsAge: number;
  readonly newsCount: number;
  /** Conversations whose rules should have been asked again a minute ago and more. */
  readonly overdueConversations: number;
  /** Files whose removal was begun an hour ago and more. */
  readonly undeletedFiles: number;
  /** The names of the webhooks whose servers have taken nothing for ten minutes and more. */
  readonly failingWebhooks: readonly string[];
  /** The names of those that were switched off by themselves. */
  readonly webhooksOff: readonly string[];
  /** Who may sign in with the password of the demo company. */
  readonly demoSignIns: number;
};

/** A secret that is kept to be read again. */
export type SealedSecret = {
  /** What it belongs to, as its page in the console calls it. */
  readonly of: string;
  readonly sealedValue: string;
};

/** Looks and changes nothing. Throws a DatabaseProblem, one sentence that says what to do, when it does not answer. */
export async function examineDatabase(databaseUrl: string): Promise<DatabaseFacts> {
  const client = await connect(databaseUrl, 'rejoin-doctor');
  try {
    return await permitted(databaseUrl, () => examine(client));
  } finally {
    await client.end();
  }
}

async function examine(client: pg.Client): Promise<DatabaseFacts> {
  const asked = Date.now();
  const { rows: times } = await client.query<{ at: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at',
  );
  const clockAheadMs = Math.round((times[0]?.at ?? 0) - (asked + Date.now()) / 2);
  const { rows: books } = await client.query<{ booked: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS booked`,
  );
  const { rows: applied } = books[0]?.booked
    ? await client.query<{ name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
      )
    : { rows: [] };
  const known = (await knownMigrations()).map(({ name }) => name);
  const has = new Set(applied.map(({ name }) => name));
  const facts = {
    ...(await readServerFacts(client)),
    clockAheadMs,
    missingMigrations: known.filter((name) => !has.has(name)),
    unknownMigrations: [...has].filter((name) => !known.includes(name)),
  };
  if (facts.missingMigrations.length + facts.unknownMigrations.length > 0) return facts;
  const { rows } = await client.query<Omit<WorkFacts, 'company'> & { company: string | null }>(WORK, [
    DEMO_PASSWORD_HASH,
  ]);
  const { rows: sealed } = await client.query<SealedSecret>(SEALED);
  const [work] = rows;
  return work === undefined ? facts : { ...facts, work: { ...work, company: work.company ?? undefined }, sealed };
}

const WORK = `SELECT
  (SELECT name FROM company) AS company,
  ARRAY(SELECT extract(epoch FROM clock_timestamp() - seen_at)::float8 FROM gateway ORDER BY 1) AS "gatewayAges",
  (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0)::float8 FROM outbox) AS "oldestNewsAge",
  (SELECT count(*)::int FROM outbox) AS "newsCount",
  (SELECT count(*)::int FROM conversation WHERE deadline < clock_timestamp() - interval '1 minute') AS "overdueConversations",
  (SELECT count(*)::int FROM attachment WHERE discarded_at < clock_timestamp() - interval '1 hour') AS "undeletedFiles",
  ARRAY(
    SELECT name FROM webhook WHERE active AND failing_since < clock_timestamp() - interval '10 minutes' ORDER BY name
  ) AS "failingWebhooks",
  ARRAY(SELECT name FROM webhook WHERE off_because IS NOT NULL ORDER BY name) AS "webhooksOff",
  (SELECT count(*)::int FROM person WHERE active AND password_hash = $1) AS "demoSignIns"`;

const SEALED = `SELECT of, sealed AS "sealedValue" FROM (
  SELECT 'the flow secret ' || name, sealed_value FROM flow_secret
  UNION ALL SELECT 'the identity provider ' || name, sealed_secret FROM identity_provider
  UNION ALL SELECT 'the webhook ' || name, sealed_secret FROM webhook
) secret (of, sealed) ORDER BY of`;
