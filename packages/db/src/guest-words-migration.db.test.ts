import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { createStores } from './stores/create-stores.ts';
import { databaseBefore } from './testing/database-before.ts';

const [PERSON, OF_PERSON, GIVEN_UP, OTHER] = [1, 2, 3, 4].map(
  (last) => `6e000000-0000-4000-8000-00000000000${last}`,
) as [string, string, string, string];

test('guests from before are found by what their provider and their page have said', async () => {
  const { url, client } = await databaseBefore('20261130020000_guest_words');
  const session = `INSERT INTO guest_session (id, token_hash, deployment_id, created_at, identity_id, authenticated)
    VALUES ($1::uuid, $1::uuid::text, $1::uuid, now(), $2, $3)`;
  const conversation = `INSERT INTO conversation (id, session_id, deployment_id, sequence, status, over_since, last_at, guest_entries, state)
    VALUES (gen_random_uuid(), $1::uuid, $1::uuid, 1, 'disconnected', $2, now(), 1, $3)`;
  try {
    await client.query(
      `INSERT INTO guest_identity (id, issuer, subject, profile) VALUES ($1, 'https://id.example', 'c-1', '{"name": "Ada Lovelace"}')`,
      [PERSON],
    );
    await client.query(session, [OF_PERSON, PERSON, true]);
    await client.query(session, [GIVEN_UP, null, true]);
    await client.query(session, [OTHER, null, false]);
    await client.query(conversation, [GIVEN_UP, '2026-11-29', { guest: { identityId: PERSON } }]);
    await client.query(conversation, [OTHER, null, { attributes: { order: 'A-7781' } }]);
    await migrate(url);
  } finally {
    await client.end();
  }
  const { guestData, close } = createStores({ databaseUrl: url, applicationName: 'rejoin-test' });
  try {
    const foundBy = async (words: string) => (await guestData.find(words, 10)).map(({ sessionId }) => sessionId);
    expect(await foundBy('a-77')).toEqual([OTHER]);
    expect(await foundBy('LOVELACE')).toEqual([GIVEN_UP]);
    expect((await guestData.read(OF_PERSON))?.sessions).toHaveLength(2);
  } finally {
    await close();
  }
});
