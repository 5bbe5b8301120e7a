import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import { changePeople } from '@rejoin/use-cases/directory/change-people';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';
import { changeAgents } from '@rejoin/use-cases/routing/change-agents';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld, databaseUrl } = await postgresWorlds();
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
afterAll(() => client.end());

const INES = { type: 'person', id: SHOP.ines, name: 'Ines' } as const;
const [TWO, ALL] = [idsFrom(0, 2), idsFrom(2, AT_ONCE_MAX)];

/** Somebody waits for a row that somebody else holds. */
const WAITS = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

function idsFrom(start: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, each) => `ab000000-0000-4000-8000-${String(start + each + 100).padStart(12, '0')}`,
  );
}

/** How many statements `work` sends to the database. */
async function statementsOf(work: () => Promise<{ readonly type: string }>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    expect(await work()).toEqual({ type: 'done' });
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

describe('one deed for many on Postgres', () => {
  let ports: StorePorts;
  beforeAll(async () => {
    ({ first: ports } = await makeWorld());
    await furnishShop(ports);
    const policies = [
      { domain: 'directory', entity: '*', actions: ['*'] },
      { domain: 'authorization', entity: '*', actions: ['*'] },
      { domain: 'webDeployments', entity: '*', actions: ['*'] },
      { domain: 'conversation', entity: '*', actions: ['*'] },
      { domain: 'routing', entity: '*', actions: ['*'] },
    ];
    await ports.companyWrites.putRole({ id: SHOP.adminRole, name: 'Administrator', policies });
    const ids = [...TWO, ...ALL];
    await client.query(
      `INSERT INTO person (id, name, email, password_hash) SELECT id, 'Agent', id || '@shop.example', '' FROM unnest($1::uuid[]) AS id`,
      [ids],
    );
    await client.query(
      'INSERT INTO person_role SELECT id, role_id FROM unnest($1::uuid[]) AS id, person_role WHERE person_id = $2',
      [ids, SHOP.mara],
    );
    await client.query(
      'INSERT INTO agent (person_id, capacity, idle_since) SELECT id, 4, now() FROM unnest($1::uuid[]) AS id',
      [ids],
    );
  });

  const entries = async (subjectId: string | undefined) =>
    (await ports.audit.find({ ...(subjectId && { subjectId }) }, { limit: 10 })).map(({ changes, names }) => ({
      paths: changes.map(({ path }) => path.join('.')),
      names: Object.values(names),
    }));

  it('says how many conversations everybody may hold while offers are made to several of them', async () => {
    const [first = '', second = ''] = TWO;
    const take = (id: string) => client.query('SELECT FROM agent WHERE person_id = $1 FOR NO KEY UPDATE', [id]);
    // Behind the other one in the table.
    await client.query('UPDATE agent SET revision = revision WHERE person_id = $1', [first]);
    await client.query('BEGIN');
    await take(first);
    const settings = { name: 'Shop', licences: ['CX 3 Digital'], capacity: 5, threadingMinutes: 4320 };
    const { revision } = (await ports.company.settings()) ?? { revision: 0 };
    const saved = ports.company.save({ settings, revision });
    await expect.poll(async () => (await client.query(WAITS)).rowCount).toBe(1);
    await take(second);
    await client.query('COMMIT');
    expect(await saved).toBe('saved');
  });

  it('takes as many statements for two hundred agents as for two', async () => {
    const give = (agentIds: readonly string[]) => () =>
      changeAgents(ports, { by: INES, agentIds, deed: { type: 'joinQueue', queueId: SHOP.queue } });
    expect(await statementsOf(give(ALL))).toBe(await statementsOf(give(TWO)));
    const members = [...((await ports.queues.find(SHOP.queue))?.memberIds ?? [])].sort();
    expect(members).toEqual([SHOP.mara, SHOP.jonas, ...TWO, ...ALL].sort());
    expect(await entries(ALL.at(-1))).toEqual([{ paths: ['queueIds'], names: ['Customer care'] }]);
  });

  it('takes as many statements for two hundred people as for two', async () => {
    const before = await ports.directory.read();
    const close = (personIds: readonly string[]) => () =>
      changePeople(ports, { by: INES, personIds, deed: { type: 'setActive', active: false } });
    expect(await statementsOf(close(ALL))).toBe(await statementsOf(close(TWO)));
    const { people } = await ports.directory.read();
    expect([...TWO, ...ALL].filter((id) => people.get(id)?.active)).toEqual([]);
    expect(people.get(ALL[0] ?? '')?.roleIds).toEqual(before.people.get(SHOP.mara)?.roleIds);
    expect(people.get(SHOP.mara)).toEqual(before.people.get(SHOP.mara));
    expect((await entries(ALL[0])).map(({ paths }) => paths)).toEqual([['active'], ['queueIds']]);
  });
});
