import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import { connected, MONDAY, offer, stored, waiting } from './talk.ts';
import type { MakeWorld, StorePorts } from './world.ts';

/** What every store of people, agents and their routing keeps to. */
export function describePeople(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
  });

  describe('people', () => {
    it('are found by id and by e-mail, whatever the case', async () => {
      const mara = await ports.people.find(SHOP.mara);
      expect(mara).toMatchObject({ id: SHOP.mara, name: 'Mara', email: 'mara@shop.example' });
      expect(await ports.people.credentials('MARA@Shop.Example')).toEqual({
        person: mara,
        passwordHash: 'no password',
      });
      expect(await ports.people.find('no id')).toBeUndefined();
      expect(await ports.people.credentials('nobody\0@shop.example')).toBeUndefined();
    });

    it('may do what all their roles allow', async () => {
      await ports.companyWrites.putPerson({
        id: SHOP.ines,
        name: 'Ines',
        email: 'ines@shop.example',
        passwordHash: 'no password',
        roleIds: [SHOP.adminRole, SHOP.agentRole],
      });
      const domains = (await ports.people.find(SHOP.ines))?.policies.map(({ domain }) => domain);
      expect(domains?.sort()).toEqual(['conversation', 'routing', 'webDeployments']);
    });
  });

  describe('an agent', () => {
    it('has a status, queues, a capacity and a load', async () => {
      const status = { agentId: SHOP.mara, routingStatus: 'offQueue', capacity: 4, load: 0, queueIds: [SHOP.queue] };
      expect(await ports.agents.status(SHOP.mara)).toEqual(status);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      await stored(ports.log, offer(await waiting(ports), SHOP.mara));
      expect(await ports.agents.status(SHOP.mara)).toEqual({ ...status, routingStatus: 'onQueue', load: 2 });
    });

    it('is not everybody', async () => {
      expect(await ports.agents.status(SHOP.ines)).toBeUndefined();
      expect(await ports.agents.status('no id')).toBeUndefined();
      await ports.agents.setRoutingStatus(SHOP.ines, 'onQueue', MONDAY);
    });

    it('serves queues that ring so long', async () => {
      expect(await ports.agents.queues()).toEqual([SHOP_QUEUE]);
    });
  });

  describe('routing reads', () => {
    it('what waits, the longest waiting first', async () => {
      const [second, first, third] = [
        await waiting(ports, { at: MONDAY + 2000 }),
        await waiting(ports, { at: MONDAY + 1000 }),
        await waiting(ports, { at: MONDAY + 3000 }),
      ];
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      const rows = [first, second, third].map(({ conversationId }) => ({ conversationId, queueId: SHOP.queue }));
      expect(await ports.books.waiting(undefined, 10)).toEqual(rows);
      expect(await ports.books.waiting([SHOP.queue], 2)).toEqual(rows.slice(0, 2));
      expect(await ports.books.waiting([], 10)).toEqual([]);
    });

    it('the members of a queue, and the preferred agent beside them', async () => {
      await ports.companyWrites.putQueue(SHOP_QUEUE, [SHOP.jonas]);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      const offered = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 5000 }));
      const candidates = [...(await ports.books.candidates(SHOP.queue, SHOP.mara))].sort((a, b) =>
        a.agentId < b.agentId ? -1 : 1,
      );
      expect(candidates).toEqual([
        {
          agentId: SHOP.mara,
          routingStatus: 'onQueue',
          member: false,
          capacity: 4,
          load: 1,
          idleSince: offered.lastAt,
        },
        { agentId: SHOP.jonas, routingStatus: 'offQueue', member: true, capacity: 4, load: 0, idleSince: 0 },
      ]);
      expect((await ports.books.candidates(SHOP.queue, undefined)).map(({ agentId }) => agentId)).toEqual([SHOP.jonas]);
      expect((await ports.books.candidates(SHOP.queue, SHOP.ines)).map(({ agentId }) => agentId)).toEqual([SHOP.jonas]);
    });

    it('since when an agent rests: on queue, and nothing new', async () => {
      const rest = async () =>
        (await ports.books.candidates(SHOP.queue, undefined)).find(({ agentId }) => agentId === SHOP.mara)?.idleSince;
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY + 1000);
      expect(await rest()).toBe(MONDAY + 1000);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY + 2000);
      expect(await rest()).toBe(MONDAY + 1000);
      const offered = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 3000 }));
      expect(await rest()).toBe(offered.lastAt);
    });
  });

  describe('failed sign-ins', () => {
    it('are counted by e-mail, whatever the case, and forgotten', async () => {
      const { signInAttempts } = ports;
      expect(await signInAttempts.failures('a@b.example')).toBeUndefined();
      expect(await signInAttempts.recordFailure('A@b.example', MONDAY, MONDAY - 1000)).toBe(1);
      expect(await signInAttempts.recordFailure('a@B.example', MONDAY + 1000, MONDAY)).toBe(2);
      expect(await signInAttempts.failures('a@b.example')).toEqual({ count: 2, latestAt: MONDAY + 1000 });
      expect(await signInAttempts.recordFailure('a@b.example', MONDAY + 9000, MONDAY + 2000)).toBe(1);
      await signInAttempts.clear('A@B.example');
      expect(await signInAttempts.failures('a@b.example')).toBeUndefined();
    });

    it('are all counted when many come at once', async () => {
      const counts = await Promise.all(
        Array.from({ length: 8 }, () => ports.signInAttempts.recordFailure('c@d.example', MONDAY, 0)),
      );
      expect(counts.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });
}
