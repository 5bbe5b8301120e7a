import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { createStores } from './stores/create-stores.ts';
import { databaseBefore } from './testing/database-before.ts';

const [READ, UNREAD, ERASED] = [1, 2, 3].map((last) => `7e000000-0000-4000-8000-00000000000${last}`) as [
  string,
  string,
  string,
];

test('how far conversations from before were delivered stays so, goes on forwards, and goes with them', async () => {
  const { url, client } = await databaseBefore('20261130030000_receipts');
  const conversation = `INSERT INTO conversation (id, session_id, deployment_id, sequence, status, last_at, guest_entries, state, delivered)
    VALUES ($1::uuid, $1::uuid, $1::uuid, 9, 'waiting', now(), 9, '{}', $2)`;
  const { receipts, close } = createStores({ databaseUrl: url, applicationName: 'rejoin-test' });
  const delivered = async () => [...(await receipts.delivered([READ, UNREAD, ERASED])).values()];
  try {
    for (const [id, watermark] of [
      [READ, 7],
      [UNREAD, 0],
      [ERASED, 3],
    ])
      await client.query(conversation, [id, watermark]);
    await migrate(url);
    expect(await delivered()).toEqual([7, 0, 3]);
    await receipts.advance([
      { conversationId: READ, delivered: 5 },
      { conversationId: UNREAD, delivered: 2 },
    ]);
    expect(await delivered()).toEqual([7, 2, 3]);
    await client.query('SET session_replication_role = origin');
    await client.query('DELETE FROM conversation WHERE id = $1', [ERASED]);
    expect(await delivered()).toEqual([7, 2, 0]);
  } finally {
    await Promise.all([client.end(), close()]);
  }
});
