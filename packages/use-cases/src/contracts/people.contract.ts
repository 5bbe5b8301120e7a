import { GONE } from '@rejoin/core/presence/presence';
import type { Queue } from '@rejoin/core/queue/queue';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, MONDAY, offer, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const GATEWAY = '5e000000-0000-4000-8000-000000000001';

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
      const standing = { presence: 'offline', routingStatus: 'offQueue' };
      const status = { agentId: SHOP.mara, ...standing, capacity: 4, load: 0, queueIds: [SHOP.queue] };
      expect(await ports.agents.status(SHOP.mara)).toEqual(status);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      await stored(ports.log, offer(await waiting(ports), SHOP.mara));
      expect(await ports.agents.status(SHOP.mara)).toEqual({
        ...status,
        presence: 'available',
        routingStatus: 'onQueue',
        load: 2,
      });
    });

    it('is offline once they have not been seen for as long as is asked, whatever they were doing', async () => {
      const dismissed = async (forMs: number) => [...(await ports.agents.dismissAbsent(forMs))].sort();
      const standing = async (agentId: string) => await ports.agents.status(agentId);
      expect(await dismissed(0)).toEqual([]);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setPresence(SHOP.jonas, 'meal', MONDAY);
      await ports.agents.noteSeen(GATEWAY, [SHOP.mara, SHOP.jonas, SHOP.ines, 'no id']);
      expect(await dismissed(60_000)).toEqual([]);
      expect(await standing(SHOP.mara)).toMatchObject({ presence: 'available', routingStatus: 'onQueue' });
      expect(await dismissed(0)).toEqual([SHOP.mara, SHOP.jonas].sort());
      for (const agentId of [SHOP.mara, SHOP.jonas]) expect(await standing(agentId)).toMatchObject(GONE);
      expect(await dismissed(0)).toEqual([]);
    });

    it('is offline when on queue without ever having been seen', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.noteSeen(GATEWAY, []);
      expect(await ports.agents.dismissAbsent(60_000)).toEqual([SHOP.mara]);
    });

    it('is available once they come, unless they have said something else', async () => {
      await ports.agents.noteArrival(SHOP.mara, MONDAY);
      expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'available', routingStatus: 'offQueue' });
      await ports.agents.setPresence(SHOP.mara, 'training', MONDAY);
      await ports.agents.noteArrival(SHOP.mara, MONDAY);
      expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'training' });
      await ports.agents.noteArrival('no id', MONDAY);
    });

    it('is off queue as soon as they are anything but available', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      const standing = async () => await ports.agents.status(SHOP.mara);
      expect(await standing()).toMatchObject({ presence: 'meal', routingStatus: 'offQueue' });
      await ports.agents.setRoutingStatus(SHOP.mara, 'notResponding', MONDAY);
      expect(await standing()).toMatchObject({ presence: 'meal', routingStatus: 'offQueue' });
      await ports.agents.setPresence(SHOP.mara, 'available', MONDAY);
      expect(await standing()).toMatchObject({ presence: 'available', routingStatus: 'offQueue' });
    });

    it('staffs the queues that they serve as long as they are on queue', async () => {
      const returns = { ...SHOP_QUEUE, id: '5c000000-0000-4000-8000-000000000002', name: 'Returns' };
      await ports.companyWrites.putQueue(returns, [SHOP.jonas]);
      const staffed = () => ports.agents.staffedOf([returns.id, SHOP.queue, 'no id']);
      expect(await staffed()).toEqual([]);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      expect(await staffed()).toEqual([SHOP.queue]);
      await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
      expect(await staffed()).toEqual([returns.id, SHOP.queue]);
      await ports.agents.setRoutingStatus(SHOP.jonas, 'notResponding', MONDAY);
      expect(await staffed()).toEqual([SHOP.queue]);
      await connected(ports, SHOP.mara);
      expect(await Promise.all([ports.agents.staffedOf([SHOP.queue]), ports.agents.staffedOf([])])).toEqual([
        [SHOP.queue],
        [],
      ]);
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      expect(await staffed()).toEqual([]);
    });

    it('is on queue again for having responded, but not once they have gone', async () => {
      const respond = async () => {
        await ports.agents.noteResponse(SHOP.mara, MONDAY);
        return (await ports.agents.status(SHOP.mara))?.routingStatus;
      };
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setRoutingStatus(SHOP.mara, 'notResponding', MONDAY);
      expect(await respond()).toBe('onQueue');
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      expect(await respond()).toBe('offQueue');
    });

    it('changes at one moment as if at one after the other', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await Promise.all([
        ports.agents.setPresence(SHOP.mara, 'offline', MONDAY),
        ports.agents.setRoutingStatus(SHOP.mara, 'notResponding', MONDAY),
      ]);
      expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'offline', routingStatus: 'offQueue' });
    });

    it('has the capacity of the company, or one of their own', async () => {
      await ports.companyWrites.putAgent({ agentId: SHOP.ines });
      await ports.companyWrites.putCompany({ name: 'Shop', licences: [], capacity: 7 });
      const capacities = await Promise.all([SHOP.ines, SHOP.mara].map((id) => ports.agents.status(id)));
      expect(capacities).toMatchObject([{ capacity: 7 }, { capacity: 4 }]);
      await ports.companyWrites.putCompany({ name: 'Shop', licences: [] });
      expect(await ports.agents.status(SHOP.ines)).toMatchObject({ capacity: 7 });
    });

    it('is not everybody', async () => {
      expect(await ports.agents.status(SHOP.ines)).toBeUndefined();
      expect(await ports.agents.status('no id')).toBeUndefined();
      await ports.agents.setRoutingStatus(SHOP.ines, 'onQueue', MONDAY);
    });

    it('serves queues, which say everything about themselves', async () => {
      expect(await ports.agents.queues()).toEqual([SHOP_QUEUE]);
      const returns: Queue = {
        id: '5c000000-0000-4000-8000-000000000002',
        name: 'Returns',
        alertingSeconds: 60,
        autoAnswer: true,
        lastAgent: 'membersOnly',
        reserveSeconds: 300,
        inactivity: { afterSeconds: 600, action: 'flow', warning: 'Still there?' },
        wrapUp: {
          prompt: 'timeout',
          timeoutSeconds: 90,
          codes: [
            { id: '5c000000-0000-4000-8000-00000000000b', name: 'Refunded' },
            { id: '5c000000-0000-4000-8000-00000000000a', name: 'Exchanged' },
          ],
        },
        serviceLevel: { share: 0.9, seconds: 120 },
        overflow: { afterSeconds: 900, queueId: SHOP.queue },
        placeWords: 'You are number {{place}}.',
        introductionWords: 'You are talking with {{agent}}.',
        skillMatching: 'best',
      };
      await ports.companyWrites.putQueue(returns, [SHOP.mara]);
      expect(await ports.agents.queues()).toEqual([SHOP_QUEUE, returns]);
      const { overflow: _, inactivity: __, ...plain } = returns;
      const plainer = { ...plain, wrapUp: { ...returns.wrapUp, codes: returns.wrapUp.codes.slice(1) } };
      await ports.companyWrites.putQueue(plainer, []);
      expect(await ports.agents.queues()).toEqual([SHOP_QUEUE, plainer]);
      expect((await ports.agents.status(SHOP.mara))?.queueIds).toEqual([SHOP.queue]);
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
