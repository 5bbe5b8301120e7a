import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

const [WELCOME, PLAIN, EMPTY] = [1, 2, 3].map((digit) => `50000000-0000-4000-8000-00000000000${digit}`);
const QUEUE = '50000000-0000-4000-8000-000000000004';
const nodes = { greet: { type: 'sendMessage', text: 'Hello', next: 'end' }, end: { type: 'disconnect' } };

test('flows that were there before drafts have one that is as their newest version', async () => {
  const { url, client } = await databaseBefore('20261128214500_flow_drafts');
  try {
    for (const id of [WELCOME, PLAIN, EMPTY]) await client.query("INSERT INTO flow VALUES ($1, 'Flow')", [id]);
    const insert =
      'INSERT INTO flow_version (flow_id, version, start, on_rejoin, on_error, nodes) VALUES ($1, $2, $3, $4, $5, $6)';
    await client.query(insert, [WELCOME, 1, 'end', null, null, { end: nodes.end }]);
    await client.query(insert, [WELCOME, 2, 'greet', 'end', { queueId: QUEUE }, nodes]);
    await client.query(insert, [PLAIN, 1, 'greet', null, null, nodes]);
    await migrate(url);
    const { rows } = await client.query('SELECT draft, revision FROM flow ORDER BY id');
    expect(rows).toEqual([
      { draft: { start: 'greet', onRejoin: 'end', onError: { queueId: QUEUE }, nodes }, revision: 1 },
      { draft: { start: 'greet', nodes }, revision: 1 },
      { draft: { start: 'end', nodes: { end: nodes.end } }, revision: 1 },
    ]);
  } finally {
    await client.end();
  }
});
