import { permissionsOf } from '@rejoin/core/permissions/permission';
import { expect, test } from 'vitest';
import { asWritten } from './database.ts';
import { migrate } from './migrate.ts';
import { createStores } from './stores/create-stores.ts';
import { databaseBefore } from './testing/database-before.ts';

const all = (domain: string) => ({ domain, entity: '*', actions: ['*'] });

test('roles that may do everything with roles may set up clients, and old entries stay those of people', async () => {
  const { url, client } = await databaseBefore('20261129121000_oauth_clients');
  try {
    const insert = 'INSERT INTO role (id, name, policies) VALUES (gen_random_uuid(), $1, $2)';
    await client.query(insert, ['Administrator', JSON.stringify([all('authorization')])]);
    await client.query(insert, ['Messenger admin', JSON.stringify([all('webDeployments')])]);
    await client.query(`INSERT INTO audit_entry (by_id, by_name, kind, subject_id, subject_name, action, changes, untold, names)
      VALUES (gen_random_uuid(), 'Vera', 'skill', 's', 'Refunds', 'created', '[]', 0, '{}')`);
    await migrate(url);
    const { rows } = await client.query('SELECT policies FROM role ORDER BY name');
    const may = rows.map(({ policies }) => permissionsOf(asWritten(policies)).includes('oauth:client:add'));
    expect(may).toEqual([true, false]);
    const stores = createStores({ databaseUrl: url });
    expect(await stores.audit.find({}, { limit: 1 })).toMatchObject([{ by: { type: 'person', name: 'Vera' } }]);
    await stores.close();
  } finally {
    await client.end();
  }
});
