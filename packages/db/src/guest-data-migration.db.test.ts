import { permissionsOf } from '@rejoin/core/permissions/permission';
import { expect, test } from 'vitest';
import { asWritten } from './database.ts';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

const all = (domain: string) => ({ domain, entity: '*', actions: ['*'] });

test.each([
  { name: 'Administrator', policies: [all('authorization'), all('routing')], may: true },
  { name: 'Auditor', policies: [all('audits')], may: false },
])('the role $name that was there before may export and erase guest data: $may', async ({ name, policies, may }) => {
  const { url, client } = await databaseBefore('20261129084500_guest_data');
  try {
    const insert = 'INSERT INTO role (id, name, policies) VALUES (gen_random_uuid(), $1, $2)';
    await client.query(insert, [name, JSON.stringify(policies)]);
    await migrate(url);
    const { rows } = await client.query('SELECT policies FROM role');
    expect(permissionsOf(asWritten(rows[0].policies)).includes('gdpr:request:add')).toBe(may);
  } finally {
    await client.end();
  }
});
