import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import { validateServedQueue } from '@rejoin/core/queue/validate-queue';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { News } from '../ports/news.ts';
import type { QueueEdit } from '../ports/queues.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, MONDAY, stored, supersede, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const RETURNS = 'c0000000-0000-4000-8000-000000000001';
const SOLVED = { id: 'c1000000-0000-4000-8000-000000000001', name: 'Solved' };
const PASSED_ON = { id: 'c1000000-0000-4000-8000-000000000002', name: 'Passed on' };

const returns: Queue = {
  ...NEW_QUEUE,
  id: RETURNS,
  name: 'Returns',
  autoAnswer: true,
  lastAgent: 'membersOnly',
  skillMatching: 'best',
  inactivity: { afterSeconds: 600, action: 'flow', warning: 'Still there?' },
  wrapUp: { prompt: 'timeout', timeoutSeconds: 30, codes: [PASSED_ON, SOLVED] },
  overflow: { afterSeconds: 60, queueId: SHOP.queue },
  placeWords: 'You are {{place}}.',
  introductionWords: '{{agent}} helps you.',
};

/** An edit that is judged as the deeds judge it. */
function edit(queue: Queue, memberIds: readonly string[] = [SHOP.mara]): QueueEdit {
  return { queue, memberIds, judge: (surroundings) => validateServedQueue(queue, memberIds, surroundings) };
}

/** What every store of queues keeps to. */
export function describeQueues(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports, { at: MONDAY });
    for (const code of [SOLVED, PASSED_ON]) await ports.wrapUpCodes.add(code);
  });

  it('keeps all that a queue says, and who serves it', async () => {
    expect(await ports.queues.add(edit(returns))).toEqual({ type: 'added' });
    expect(await ports.queues.find(RETURNS)).toEqual({ queue: returns, memberIds: [SHOP.mara], revision: 1 });
    expect((await ports.agents.queues()).find(({ id }) => id === RETURNS)).toEqual(returns);
    expect(await ports.queues.find(NOBODY)).toBeUndefined();
    expect(await ports.queues.find('no id')).toBeUndefined();
  });

  it('lists queues by name, with how many serve them', async () => {
    await ports.queues.add(edit(returns));
    await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
    expect(await ports.queues.list()).toEqual([
      { id: SHOP.queue, name: 'Customer care', members: 2, onQueue: 1 },
      { id: RETURNS, name: 'Returns', members: 1, onQueue: 0 },
    ]);
  });

  it('takes an edit only on the revision that it was made on', async () => {
    const slow = { ...SHOP_QUEUE, alertingSeconds: 60, name: 'Care' };
    expect(await ports.queues.save({ ...edit(slow), revision: 1 })).toEqual({ type: 'saved' });
    expect(await ports.queues.save({ ...edit(SHOP_QUEUE), revision: 1 })).toEqual({ type: 'conflict' });
    expect(await ports.queues.find(SHOP.queue)).toEqual({ queue: slow, memberIds: [SHOP.mara], revision: 2 });
    expect((await ports.agents.status(SHOP.jonas))?.queueIds).toEqual([]);
    expect(await ports.queues.save({ ...edit({ ...slow, id: NOBODY }), revision: 1 })).toEqual({ type: 'missing' });
    expect(await ports.queues.save({ ...edit({ ...slow, id: 'no id' }), revision: 1 })).toEqual({ type: 'missing' });
  });

  it('forgets what a queue no longer says', async () => {
    await ports.queues.add(edit(returns));
    const plain = { ...NEW_QUEUE, id: RETURNS, name: 'Returns' };
    expect(await ports.queues.save({ ...edit(plain, []), revision: 1 })).toEqual({ type: 'saved' });
    expect(await ports.queues.find(RETURNS)).toEqual({ queue: plain, memberIds: [], revision: 2 });
  });

  it('leaves the names of codes as they are', async () => {
    const wrapUp = { ...NEW_QUEUE.wrapUp, codes: [{ ...SOLVED, name: 'Mine' }] };
    await ports.queues.add(edit({ ...returns, wrapUp }));
    expect((await ports.queues.find(RETURNS))?.queue.wrapUp.codes).toEqual([SOLVED]);
  });

  it('writes nothing that is judged to be wrong, by what there is at that moment', async () => {
    const problems = [
      { field: 'overflowQueue', problem: 'unknownQueue' },
      { field: 'wrapUpCodes', problem: 'unknownCode' },
      { field: 'members', problem: 'unknownAgent' },
    ];
    const wrapUp = { ...NEW_QUEUE.wrapUp, codes: [{ id: NOBODY, name: 'Gone' }] };
    const wrong = { ...SHOP_QUEUE, wrapUp, overflow: { afterSeconds: 60, queueId: NOBODY } };
    const invalid = { type: 'invalid', problems };
    expect(await ports.queues.save({ ...edit(wrong, [SHOP.ines]), revision: 1 })).toEqual(invalid);
    expect(await ports.queues.add(edit({ ...wrong, id: RETURNS, name: 'Returns' }, [SHOP.ines]))).toEqual(invalid);
    expect((await ports.queues.list()).map(({ name }) => name)).toEqual(['Customer care']);
  });

  it('lets two who edit at once make no circle', async () => {
    await ports.queues.add(edit({ ...returns, overflow: { afterSeconds: 60, queueId: SHOP.queue } }));
    const plain = { ...NEW_QUEUE, id: RETURNS, name: 'Returns' };
    await ports.queues.save({ ...edit(plain), revision: 1 });
    const outcomes = await Promise.all([
      world.first.queues.save({ ...edit(returns), revision: 2 }),
      world.second.queues.save({
        ...edit({ ...SHOP_QUEUE, overflow: { afterSeconds: 60, queueId: RETURNS } }),
        revision: 1,
      }),
    ]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['invalid', 'saved']);
  });

  it('tells of the settings and of the agents who serve another queue than before', async () => {
    const heard: News[] = [];
    const stop = await ports.bus.subscribe((news) => void heard.push(...news));
    await ports.queues.add(edit(returns, [SHOP.mara]));
    await ports.queues.save({ ...edit(returns, [SHOP.jonas]), revision: 1 });
    const agent = (agentId: string) => ({ type: 'agent', agentId });
    await expect
      .poll(() => heard.slice(-5))
      .toEqual([{ type: 'settings' }, agent(SHOP.mara), { type: 'settings' }, agent(SHOP.jonas), agent(SHOP.mara)]);
    await stop();
  });

  describe('stay while they are needed', () => {
    const flow = { type: 'flow', id: SHOP.flow, name: 'Welcome' };
    const leave = async (nodes = {}) => {
      const [shop] = await ports.company.flows();
      if (shop === undefined) throw new Error('The shop has no flow');
      await ports.companyWrites.putFlow({
        ...shop,
        version: 2,
        start: 'end',
        nodes: { end: { type: 'disconnect' }, ...nodes },
      });
    };

    it('by the latest version of a flow', async () => {
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay: [flow] });
      await leave({ again: { type: 'transferToQueue', queueId: SHOP.queue } });
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay: [flow] });
      await leave({
        here: {
          type: 'decide',
          cases: [{ when: { type: 'queueStaffed', queueId: SHOP.queue }, next: 'end' }],
          otherwise: 'end',
        },
      });
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay: [flow] });
      await leave();
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'removed' });
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'missing' });
      expect(await ports.queues.remove('no id')).toEqual({ type: 'missing' });
      expect((await ports.agents.status(SHOP.mara))?.queueIds).toEqual([]);
    });

    it('by a conversation that waits there, and by the version of the flow that it goes by', async () => {
      const state = await waiting(ports);
      await leave();
      const inTheWay = [{ type: 'conversations', count: 1 }, flow];
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay });
      await stored(ports.log, supersede(state));
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'removed' });
    });

    it('by a conversation that an agent has', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      await leave();
      const inTheWay = [{ type: 'conversations', count: 1 }, flow];
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay });
    });

    it('by a queue that overflows to them', async () => {
      await leave();
      await ports.queues.add(edit(returns));
      const inTheWay = [{ type: 'queue', id: RETURNS, name: 'Returns' }];
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'inUse', inTheWay });
      expect(await ports.queues.remove(RETURNS)).toEqual({ type: 'removed' });
      expect(await ports.queues.remove(SHOP.queue)).toEqual({ type: 'removed' });
    });
  });
}
