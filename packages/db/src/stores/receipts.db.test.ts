import { message, waiting } from '@rejoin/use-cases/contracts/talk';
import pg from 'pg';
import { expect, it } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { databaseUrl, makeWorld } = await postgresWorlds();

it('a message is stored while a receipt of its conversation is being written, the first one and the next', async () => {
  const { first } = await makeWorld();
  const begun = await waiting(first);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let state = begun;
    for (const delivered of [1, 2]) {
      const next = message(state);
      await client.query('BEGIN');
      await client.query('SELECT advance_receipts($1)', [JSON.stringify([{ id: begun.conversationId, delivered }])]);
      expect(await first.log.append([next])).toEqual([{ type: 'appended' }]);
      await client.query('COMMIT');
      state = next.state;
    }
  } finally {
    await client.end();
  }
  expect(await first.receipts.delivered([begun.conversationId])).toEqual(new Map([[begun.conversationId, 2]]));
});
