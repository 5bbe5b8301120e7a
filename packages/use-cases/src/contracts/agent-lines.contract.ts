import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, decided, MONDAY, offer, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const GATEWAY = '5e000000-0000-4000-8000-000000000001';
const OTHER_GATEWAY = '5e000000-0000-4000-8000-000000000002';

/** What every store keeps to that is told of agents' lines. */
export function describeAgentLines(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
  });

  it('has no line from the moment that their last one is gone until there is one again, at whatever gateway', async () => {
    const noLine = async () => (await ports.agents.status(SHOP.mara))?.noLine ?? false;
    expect(await noLine()).toBe(false);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara, SHOP.jonas]);
    await ports.agents.noteSeen(OTHER_GATEWAY, [SHOP.mara]);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara]);
    expect(await noLine()).toBe(false);
    await ports.agents.noteLeft(OTHER_GATEWAY, [SHOP.mara]);
    await ports.agents.noteLeft(OTHER_GATEWAY, [SHOP.ines]);
    await ports.agents.noteLeft(OTHER_GATEWAY, ['no id']);
    expect(await noLine()).toBe(true);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    expect(await noLine()).toBe(false);
    expect(await ports.agents.status(SHOP.mara)).not.toHaveProperty('noLine');
  });

  it('is not offline sooner for having lost their line, and known of no more once they are', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara]);
    expect(await ports.agents.dismissAbsent(60_000)).toEqual([]);
    expect(await ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'onQueue', noLine: true });
    expect(await ports.agents.dismissAbsent(0)).toEqual([SHOP.mara]);
    expect(await ports.agents.status(SHOP.mara)).not.toHaveProperty('noLine');
  });

  it('rings unheard while they have had no line for so long, at whatever gateway', async () => {
    const unheard = () => ports.agents.ringsUnheard(0);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara, SHOP.jonas]);
    await ports.agents.noteSeen(OTHER_GATEWAY, [SHOP.mara]);
    await stored(ports.log, offer(await waiting(ports), SHOP.mara));
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara, SHOP.jonas]);
    expect(await unheard()).toEqual([]);
    await ports.agents.noteLeft(OTHER_GATEWAY, [SHOP.mara]);
    expect(await unheard()).toEqual([SHOP.mara]);
    expect(await ports.agents.ringsUnheard(60_000)).toEqual([]);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    expect(await unheard()).toEqual([]);
  });

  it('rings unheard also where a colleague asks, and not for what they have', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara, SHOP.jonas]);
    const talk = await connected(ports, SHOP.mara);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara, SHOP.jonas]);
    expect(await ports.agents.ringsUnheard(0)).toEqual([]);
    const asks = { agentId: SHOP.mara, toAgentId: SHOP.jonas, available: true, alertingSeconds: 30 };
    await stored(ports.log, decided(talk, { type: 'transferToAgent', ...asks }, {}));
    expect(await ports.agents.ringsUnheard(0)).toEqual([SHOP.jonas]);
  });

  it('is seen by colleagues to have no line', async () => {
    const ofMara = async () => (await ports.floor.colleagues()).find(({ agentId }) => agentId === SHOP.mara);
    expect(await ofMara()).not.toHaveProperty('noLine');
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara]);
    expect(await ofMara()).toMatchObject({ noLine: true });
  });

  it('counts for no queue as being on queue while they have no line', async () => {
    const onQueue = async () => (await ports.queues.list()).map((queue) => queue.onQueue);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    expect(await onQueue()).toEqual([1]);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara]);
    expect(await onQueue()).toEqual([0]);
  });

  it('leaves no room while they have no line, and is a candidate who is told apart', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    await ports.agents.noteLeft(GATEWAY, [SHOP.mara]);
    const few = [SHOP.queue];
    const many = [SHOP.queue, ...Array.from({ length: 5 }, () => crypto.randomUUID())];
    for (const queueIds of [few, many])
      expect(await ports.books.candidates({ queueIds, agentIds: [] })).toMatchObject([
        { agentId: SHOP.mara, noLine: true },
      ]);
    expect(await ports.books.queuesWithRoom()).toEqual([]);
    await ports.agents.noteSeen(GATEWAY, [SHOP.mara]);
    for (const queueIds of [few, many])
      expect((await ports.books.candidates({ queueIds, agentIds: [] }))[0]).not.toHaveProperty('noLine');
    expect(await ports.books.queuesWithRoom()).toEqual([SHOP.queue]);
  });
}
