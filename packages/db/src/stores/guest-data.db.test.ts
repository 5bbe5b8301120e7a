import { describeGuestData } from '@rejoin/use-cases/contracts/guest-data.contract';
import { MONDAY } from '@rejoin/use-cases/contracts/talk';
import { eraseGuest } from '@rejoin/use-cases/guest-data/erase-guest';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';
import { markedGuest } from '../testing/marked-guest.ts';

const { makeWorld, databaseUrl } = await postgresWorlds();
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
afterAll(() => client.end());

describe('a guest’s data on Postgres', () => describeGuestData(makeWorld));

/** In which columns of which tables the mark stands. */
async function whereMarked(mark: string): Promise<string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'`);
  const marked: string[] = [];
  for (const { table, column } of rows) {
    const found = await client.query(`SELECT FROM "${table}" WHERE strpos("${column}"::text, $1) > 0 LIMIT 1`, [mark]);
    if (found.rowCount === 1) marked.push(`${table}.${column}`);
  }
  return marked.sort();
}

describe('whatever a guest has left', () => {
  it('stands in no column of any table once it is erased', async () => {
    const { first } = await makeWorld();
    await furnishShop(first);
    const mark = 'xyzzy';
    const sessionId = await markedGuest(first, mark);
    expect(await whereMarked(mark)).toEqual([
      'attachment.file_name',
      'conversation.state',
      'conversation_entry.body',
      'conversation_words.words',
      'device_link.code_hash',
      'device_link.sealed_token',
      'guest_identity.profile',
      'guest_identity.subject',
      'identity_words.words',
    ]);
    const by = { type: 'person', id: SHOP.ines, name: 'Vera' } as const;
    const ports = { guestData: first.guestData, clock: () => MONDAY };
    expect(await eraseGuest(ports, { sessionId, by })).toMatchObject({ type: 'erased' });
    expect(await whereMarked(mark)).toEqual([]);
  });
});
