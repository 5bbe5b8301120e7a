import pg from 'pg';
import { expect, it } from 'vitest';
import { connect } from './connect.ts';
import { openDatabase } from './database.ts';
import { openPool } from './pool.ts';
import { readServerFacts } from './server-facts.ts';
import { createTestDatabase } from './testing/test-database.ts';

const databaseUrl = await createTestDatabase();
const SETTINGS = `SELECT '2026-03-29T01:30:00Z'::timestamptz AS at, '2026-03-29T01:30:00Z'::timestamptz::text AS written,
  current_setting('transaction_isolation') AS isolation, current_setting('geqo') AS geqo`;
const AT = new Date('2026-03-29T01:30:00Z');

/** Over a connection that brings no settings, as one does from which a pooler has taken them. */
async function factsAsGiven() {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return await readServerFacts(client).finally(() => client.end());
}

it('reads, writes and sees what others have written alike, whatever a server’s owner and the address have set', async () => {
  const name = new URL(databaseUrl).pathname.slice(1);
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`ALTER DATABASE ${name} SET TimeZone = 'America/St_Johns'`);
  await owner.query(`ALTER DATABASE ${name} SET DateStyle = 'SQL, DMY'`);
  await owner.query(`ALTER DATABASE ${name} SET default_transaction_isolation = 'repeatable read'`);
  await owner.end();
  expect(await factsAsGiven()).toMatchObject({ speaksAlike: false });
  const address = new URL(databaseUrl);
  address.searchParams.set('options', '-c DateStyle=German -c geqo=off');
  const pool = openPool({ databaseUrl: address.href, poolSize: 1 });
  const database = openDatabase(pool);
  const client = await connect(address.href, 'rejoin-test');
  const written = [
    ...(await pool.query(SETTINGS)).rows,
    ...(await client.query(SETTINGS)).rows,
    ...(await database.$queryRawUnsafe<object[]>(SETTINGS)),
  ];
  await Promise.all([client.end(), database.$disconnect().then(() => pool.end())]);
  const alike = { at: AT, written: '2026-03-29 01:30:00+00', isolation: 'read committed', geqo: 'off' };
  expect(written).toEqual([alike, alike, alike]);
});
