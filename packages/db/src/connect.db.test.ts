import { expect, it } from 'vitest';
import { connect } from './connect.ts';
import { createTestDatabase } from './testing/test-database.ts';

const databaseUrl = await createTestDatabase();

it('is kept by the database for whoever takes long to read, as a backup to a slow disk, and not for whoever is gone', async () => {
  const client = await connect(databaseUrl, 'rejoin-test');
  const { rows } = await client.query(
    "SELECT current_setting('tcp_user_timeout') AS unread, current_setting('tcp_keepalives_idle') AS unheard",
  );
  await client.end();
  expect(rows).toEqual([{ unread: '0', unheard: '10' }]);
});
