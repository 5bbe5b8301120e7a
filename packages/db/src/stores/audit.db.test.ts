import { describeAudit } from '@rejoin/use-cases/contracts/audit.contract';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld, databaseUrl } = await postgresWorlds();
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
afterAll(() => client.end());

const VERA = { type: 'person', id: '0a000000-0000-4000-8000-000000000001', name: 'Vera' } as const;
const SKILL = { id: '0a000000-0000-4000-8000-000000000002', name: 'Refunds' };

describe('the audit log on Postgres', () => describeAudit(makeWorld));

describe('an entry', () => {
  it.each([
    `UPDATE audit_entry SET by_name = 'Nobody'`,
    `UPDATE audit_entry SET at = now() WHERE false`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    `INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM audit_entry
      ON CONFLICT (sequence) DO UPDATE SET by_name = 'Nobody'`,
    `SET session_replication_role = replica; DELETE FROM audit_entry`,
  ])('stays as it was written, in spite of %s', async (statement) => {
    const { first } = await makeWorld();
    await first.settingsBy(VERA).skills.add(SKILL);
    const before = await first.audit.find({}, { limit: 10 });
    expect(before).toHaveLength(1);
    await expect(client.query(statement)).rejects.toThrow('The audit log is never changed');
    await client.query('RESET session_replication_role');
    expect(await first.audit.find({}, { limit: 10 })).toEqual(before);
  });

  it('and the change that it tells of are written together or not at all', async () => {
    const { first } = await makeWorld();
    const { skills } = first.settingsBy(VERA);
    await client.query(`ALTER TABLE audit_entry ADD CONSTRAINT no_refunds CHECK (subject_name <> 'Refunds')`);
    try {
      await expect(skills.add(SKILL)).rejects.toThrow();
      expect(await skills.list()).toEqual([]);
      await skills.add({ ...SKILL, name: 'Returns' });
      expect(await skills.list()).toMatchObject([{ name: 'Returns' }]);
    } finally {
      await client.query('ALTER TABLE audit_entry DROP CONSTRAINT no_refunds');
    }
  });
});
