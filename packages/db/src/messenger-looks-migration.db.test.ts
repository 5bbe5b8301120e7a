import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

test('drafts and versions that were there before keep their launcher, and have no persona and no home screen', async () => {
  const { url, client } = await databaseBefore('20261129150000_launcher_shapes');
  try {
    const { displayType, iconUrl, ...launcher } = NEW_CONFIGURATION.messenger.launcher;
    const { persona, homeScreen, ...messenger } = NEW_CONFIGURATION.messenger;
    const before = { ...NEW_CONFIGURATION, messenger: { ...messenger, launcher: { ...launcher, sideSpace: 7 } } };
    const id = crypto.randomUUID();
    await client.query('INSERT INTO configuration (id, draft, modified_at) VALUES ($1, $2, now())', [id, before]);
    await client.query(
      'INSERT INTO configuration_version (configuration_id, version, content, published_at) VALUES ($1, 1, $2, now())',
      [id, before],
    );
    await migrate(url);
    const { rows } = await client.query(
      'SELECT draft, content FROM configuration JOIN configuration_version ON configuration_id = id',
    );
    const after = {
      ...NEW_CONFIGURATION,
      messenger: { ...NEW_CONFIGURATION.messenger, launcher: { ...launcher, displayType, iconUrl, sideSpace: 7 } },
    };
    expect(rows).toEqual([{ draft: after, content: after }]);
  } finally {
    await client.end();
  }
});
