import { permissionsOf } from '@rejoin/core/permissions/permission';
import { expect, test } from 'vitest';
import { asWritten } from './database.ts';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

const all = (domain: string) => ({ domain, entity: '*', actions: ['*'] });
const ROLES = [
  ['Administrator', [all('authorization'), all('conversation')], ['view', 'add', 'edit', 'delete']],
  ['Agent', [{ domain: 'conversation', entity: 'webmessaging', actions: ['view', 'create'] }], ['view']],
  ['Supervisor', [all('conversation')], ['view']],
  ['Reader', [{ domain: 'conversation', entity: 'webmessaging', actions: ['view'] }], []],
  ['Messenger admin', [all('webDeployments')], []],
] as const;

test('roles that were there before canned responses can give and use them', async () => {
  const { url, client } = await databaseBefore('20261129013000_canned_responses');
  try {
    const insert = 'INSERT INTO role (id, name, policies) VALUES (gen_random_uuid(), $1, $2)';
    for (const [name, policies] of ROLES) await client.query(insert, [name, JSON.stringify(policies)]);
    await migrate(url);
    const { rows } = await client.query('SELECT name, policies FROM role');
    const found = rows.map(({ name, policies }) => [name, permissionsOf(asWritten(policies))] as const);
    const responses = new Map(
      found.map(([name, may]) => [
        name,
        may.filter((each) => each.startsWith('responses:')).map((each) => each.split(':')[2]),
      ]),
    );
    expect(responses).toEqual(new Map(ROLES.map(([name, , actions]) => [name, actions])));
  } finally {
    await client.end();
  }
});
