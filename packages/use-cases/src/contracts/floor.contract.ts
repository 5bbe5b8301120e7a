import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, nameAgents, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, decided, disconnect, MONDAY, offer, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

/** What every store keeps to in what it tells of the whole company. */
export function describeFloor(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const ids = (states: readonly ConversationState[]) => states.map(({ conversationId }) => conversationId);
  const after = (state: ConversationState, command: ConversationCommand, at: number) =>
    stored(ports.log, decided(state, command, { at }));
  const park = (state: ConversationState, at: number) => after(state, { type: 'park', agentId: SHOP.mara }, at);

  it('knows every agent by name, with what they have to do', async () => {
    await connected(ports, SHOP.mara);
    await stored(ports.log, offer(await waiting(ports), SHOP.mara));
    const queueIds = [SHOP.queue];
    expect(await ports.floor.colleagues()).toEqual([
      {
        agentId: SHOP.jonas,
        name: 'Jonas',
        presence: 'offline',
        routingStatus: 'offQueue',
        capacity: 4,
        load: 0,
        queueIds,
      },
      {
        agentId: SHOP.mara,
        name: 'Mara',
        presence: 'available',
        routingStatus: 'onQueue',
        capacity: 4,
        load: 2,
        queueIds,
      },
    ]);
    expect(await ports.floor.names()).toEqual(
      new Map([
        [SHOP.mara, 'Mara'],
        [SHOP.jonas, 'Jonas'],
      ]),
    );
  });

  it('lists agents in the order of all lists of names', async () => {
    await nameAgents(ports.companyWrites, { mara: 'agent 9', jonas: 'Agent 10' });
    expect((await ports.floor.colleagues()).map(({ name }) => name)).toEqual(['agent 9', 'Agent 10']);
  });

  describe('what is under way in a queue', () => {
    it('is nothing where nobody waits or talks', async () => {
      await stored(ports.log, disconnect(await connected(ports, SHOP.mara), SHOP.mara));
      expect(await ports.floor.queueLoads()).toEqual([]);
    });

    it('is who waits, since when, and who is connected or parked', async () => {
      await waiting(ports, { at: MONDAY + 2000 });
      const rings = await stored(ports.log, offer(await waiting(ports, { at: MONDAY + 1000 }), SHOP.mara));
      await connected(ports, SHOP.mara);
      await park(await connected(ports, SHOP.mara), MONDAY + 3000);
      const longestSince = rings.status === 'alerting' ? rings.waitingSince : 0;
      expect(await ports.floor.queueLoads()).toEqual([
        { queueId: SHOP.queue, waiting: 2, longestSince, connected: 1, parked: 1 },
      ]);
    });

    it('is not older for what comes before others', async () => {
      const urgent = await waiting(ports, { at: MONDAY + 2000, priority: 60 });
      const longestSince = urgent.status === 'waiting' ? urgent.waitingSince : 0;
      expect(await ports.floor.queueLoads()).toMatchObject([{ queueId: SHOP.queue, longestSince }]);
    });
  });

  describe('open conversations', () => {
    it('are those that wait, the longest on top, then those talked in last', async () => {
      const late = await waiting(ports, { at: MONDAY + 2000 });
      const early = await waiting(ports, { at: MONDAY + 1000 });
      const talks = await connected(ports, SHOP.mara, { at: MONDAY + 3000 });
      const parked = await park(await connected(ports, SHOP.mara, { at: MONDAY + 4000 }), MONDAY + 5000);
      const left = await connected(ports, SHOP.mara, { at: MONDAY + 6000 });
      await stored(ports.log, disconnect(left, SHOP.mara, { at: MONDAY + 7000 }));
      expect(ids(await ports.floor.open({}, 10))).toEqual(ids([early, late, parked, talks]));
      expect(ids(await ports.floor.open({}, 2))).toEqual(ids([early, late]));
    });

    it('are in the order in which they began to wait, whatever comes before others', async () => {
      const early = await waiting(ports, { at: MONDAY + 1000 });
      const urgent = await waiting(ports, { at: MONDAY + 2000, priority: 60 });
      expect(ids(await ports.floor.open({}, 10))).toEqual(ids([early, urgent]));
    });

    it('can be those of one queue, or of one agent', async () => {
      const waits = await waiting(ports);
      const hers = await connected(ports, SHOP.mara, { at: MONDAY + 1000 });
      const asked = await after(
        hers,
        { type: 'transferToAgent', agentId: SHOP.mara, toAgentId: SHOP.jonas, available: true, alertingSeconds: 30 },
        MONDAY + 2000,
      );
      expect(ids(await ports.floor.open({ queueId: SHOP.queue }, 10))).toEqual(ids([waits, asked]));
      expect(await ports.floor.open({ queueId: SHOP.schedule }, 10)).toEqual([]);
      expect(await ports.floor.open({ agentId: SHOP.mara }, 10)).toEqual([asked]);
      expect(await ports.floor.open({ agentId: SHOP.jonas, queueId: SHOP.queue }, 10)).toEqual([asked]);
      expect(await ports.floor.open({ agentId: SHOP.ines }, 10)).toEqual([]);
      expect(await ports.floor.open({ agentId: 'no id', queueId: 'no id' }, 10)).toEqual([]);
    });
  });
}
