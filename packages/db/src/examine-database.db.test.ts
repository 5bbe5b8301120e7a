import pg from 'pg';
import { expect, it } from 'vitest';
import { DEMO_PASSWORD_HASH } from './demo/demo-password.ts';
import { examineDatabase } from './examine-database.ts';
import { knownMigrations } from './migrate.ts';
import { createTestDatabase } from './testing/test-database.ts';

it('tells what is late in a database, and how it stands with its migrations', async () => {
  const url = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO gateway (id, seen_at) VALUES (gen_random_uuid(), now() - interval '90 seconds')`);
  await client.query(`SELECT publish_news('[]')`);
  await client.query(`UPDATE outbox SET at = now() - interval '3 hours'`);
  await client.query(`
    INSERT INTO webhook (id, name, url, events, active, since, failing_since, off_because, sealed_secret, modified_at)
    SELECT gen_random_uuid(), name, 'https://crm.example', '{}', off_because IS NULL, now(), failing_since, off_because, name || ' sealed', now()
    FROM (VALUES
      ('Failing', now() - interval '1 hour', NULL),
      ('Failing just now', now(), NULL),
      ('Gone', now() - interval '1 hour', 'gone'),
      ('Well', NULL, NULL)
    ) webhook (name, failing_since, off_because)`);
  await client.query(
    `INSERT INTO flow_secret VALUES (gen_random_uuid(), 'orders', 'api.example', 'orders sealed', now())`,
  );
  await client.query(
    `INSERT INTO person (id, email, name, password_hash, active)
      SELECT gen_random_uuid(), name || '@demo.example', name, CASE name WHEN 'Own' THEN 'own' ELSE $1 END, name <> 'Gone'
      FROM unnest(ARRAY['Demo', 'Own', 'Gone']) name`,
    [DEMO_PASSWORD_HASH],
  );
  const { work, sealed, ...facts } = await examineDatabase(url);
  expect(facts).toMatchObject({
    encoding: 'UTF8',
    foldsLetters: true,
    speaksAlike: true,
    missingMigrations: [],
    unknownMigrations: [],
  });
  expect(Number.parseInt(facts.version, 10)).toBeGreaterThanOrEqual(15);
  expect(work).toMatchObject({ company: undefined, newsCount: 1, overdueConversations: 0, undeletedFiles: 0 });
  expect(work).toMatchObject({ failingWebhooks: ['Failing'], webhooksOff: ['Gone'], demoSignIns: 1 });
  expect(sealed?.slice(0, 2)).toEqual([
    { of: 'the flow secret orders', sealedValue: 'orders sealed' },
    { of: 'the webhook Failing', sealedValue: 'Failing sealed' },
  ]);
  expect(work?.gatewayAges[0]).toBeGreaterThanOrEqual(90);
  expect(work?.oldestNewsAge).toBeGreaterThanOrEqual(3 * 3600);

  const last = (await knownMigrations()).at(-1)?.name;
  await client.query(`UPDATE _prisma_migrations SET migration_name = '2_wings' WHERE migration_name = $1`, [last]);
  const other = await examineDatabase(url);
  expect(other).toMatchObject({ missingMigrations: [last], unknownMigrations: ['2_wings'] });
  expect(other.work).toBeUndefined();

  await client.query('DROP TABLE _prisma_migrations');
  expect((await examineDatabase(url)).missingMigrations).toHaveLength((await knownMigrations()).length);
  await client.end();
});
