import { describeNews } from '@rejoin/use-cases/contracts/news.contract';
import type { News } from '@rejoin/use-cases/ports/news';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';
import { createNewsBus } from './news-bus.ts';

const { databaseUrl, makeWorld } = await postgresWorlds();
const LISTENER = 'listener-under-test';

describe('news on Postgres', () => {
  describe('keeps to the contract', () => describeNews(makeWorld));

  describe('a line', () => {
    const bus = createNewsBus({ databaseUrl, applicationName: LISTENER, teller: LISTENER });
    const client = new pg.Client({ connectionString: databaseUrl });
    let heard: News[] = [];
    let stop: () => Promise<void>;
    beforeEach(async () => {
      heard = [];
      stop = await bus.subscribe((news) => heard.push(...news));
    });
    afterEach(() => stop());
    afterAll(async () => {
      await bus.close();
      await client.end();
    });
    const connecting = client.connect();
    const publish = async (on: pg.Client, agentId: string) => {
      await connecting;
      await on.query('SELECT publish_news($1)', [JSON.stringify([{ type: 'agent', agentId }])]);
    };
    const hears = (news: News) => expect.poll(() => heard).toContainEqual(news);

    /** While `work` runs the line is cut and can't be opened again. */
    async function whileDown(work: () => Promise<void>): Promise<void> {
      await connecting;
      const url = new URL(databaseUrl);
      const name = url.pathname.slice(1);
      url.pathname = '/postgres';
      const operator = new pg.Client({ connectionString: url.href });
      await operator.connect();
      await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await operator.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1', [
        LISTENER,
      ]);
      await work();
      await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await operator.end();
    }

    it('that was cut goes on from where it was', async () => {
      await whileDown(() => publish(client, 'meanwhile'));
      await hears({ type: 'agent', agentId: 'meanwhile' });
      expect(heard).not.toContainEqual({ type: 'gap' });
      await publish(client, 'afterwards');
      await hears({ type: 'agent', agentId: 'afterwards' });
    });

    it('tells of a gap when what it missed has been trimmed', async () => {
      await whileDown(async () => {
        await publish(client, 'lost');
        await client.query(`SELECT trim_outbox('0 seconds', 100000)`);
      });
      await hears({ type: 'gap' });
      expect(heard).not.toContainEqual({ type: 'agent', agentId: 'lost' });
    });

    it('tells of a gap rather than of thousands of writes', async () => {
      await whileDown(async () => {
        await client.query(`INSERT INTO outbox (news) SELECT '[{"type": "settings"}]' FROM generate_series(1, 2001)`);
      });
      await hears({ type: 'gap' });
      expect(heard).not.toContainEqual({ type: 'settings' });
    });

    /** Whoever reads afterwards knows that nothing up to now is missing: no transaction that could still write it is under way. */
    async function allEnded(): Promise<void> {
      const { rows } = await client.query<{ now: string }>('SELECT pg_current_xact_id()::text AS now');
      const oldest = async () => {
        const found = await client.query<{ xid: string }>(
          'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid',
        );
        return BigInt(found.rows[0]?.xid ?? 0);
      };
      await expect.poll(oldest).toBeGreaterThan(BigInt(rows[0]?.now ?? 0));
    }

    it('minds no trimming of what it has read', async () => {
      await publish(client, 'read');
      await hears({ type: 'agent', agentId: 'read' });
      await allEnded();
      const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM outbox');
      await publish(client, 'settled');
      await hears({ type: 'agent', agentId: 'settled' });
      await client.query(`SELECT trim_outbox('0 seconds', $1)`, [rows[0]?.count]);
      await publish(client, 'next');
      await hears({ type: 'agent', agentId: 'next' });
      expect(heard).not.toContainEqual({ type: 'gap' });
    });

    it('neither steps over a transaction that commits late nor waits for it', async () => {
      await connecting;
      const late = new pg.Client({ connectionString: databaseUrl });
      await late.connect();
      await late.query('BEGIN');
      await publish(late, 'late');
      await publish(client, 'early');
      await hears({ type: 'agent', agentId: 'early' });
      await publish(client, 'second');
      await hears({ type: 'agent', agentId: 'second' });
      expect(heard).not.toContainEqual({ type: 'agent', agentId: 'late' });
      await late.query('COMMIT');
      await hears({ type: 'agent', agentId: 'late' });
      await late.end();
    });
  });
});
