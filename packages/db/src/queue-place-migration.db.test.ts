import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

test('messengers from before go on without showing a place in the queue', async () => {
  const { url, client } = await databaseBefore('20261130010000_queue_place');
  try {
    await client.query(`INSERT INTO configuration (id, draft, modified_at)
      VALUES (gen_random_uuid(), '{"name": "Shop", "messenger": {"headerTitle": "Ask us"}}', now())`);
    await client.query(`INSERT INTO configuration_version (configuration_id, version, content, published_at)
      SELECT id, 1, draft, now() FROM configuration`);
    await migrate(url);
    const { rows } = await client.query(
      'SELECT draft FROM configuration UNION ALL SELECT content FROM configuration_version',
    );
    const draft = { name: 'Shop', messenger: { headerTitle: 'Ask us', queuePlace: false } };
    expect(rows).toMatchObject([{ draft }, { draft }]);
  } finally {
    await client.end();
  }
});
