import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { type AgentSettings, type AgentSurroundings, validateAgentSettings } from '@rejoin/core/routing/agent-settings';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { News } from '../ports/news.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, offer, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const RETURNS = 'c3000000-0000-4000-8000-000000000001';
const REFUNDS = 'c3000000-0000-4000-8000-000000000002';

/** What every store keeps to in what the company says of its agents. */
export function describeAgentDesk(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports, { at: MONDAY });
    await ports.skills.add({ id: REFUNDS, name: 'Refunds' });
    const queue = { ...NEW_QUEUE, id: RETURNS, name: 'Returns' };
    await ports.queues.add({ queue, memberIds: [], judge: () => [] });
  });

  const plain: AgentSettings = { capacity: 4, skills: {}, languages: [], queueIds: [SHOP.queue] };
  const editOf = (settings: AgentSettings, revision: number, agentId: string) => ({
    ...{ agentId, settings, revision },
    judge: (surroundings: AgentSurroundings) => validateAgentSettings(settings, surroundings),
  });
  const save = (settings: AgentSettings, revision = 1, agentId: string = SHOP.mara) =>
    ports.agentDesk.save([editOf(settings, revision, agentId)]);
  const candidate = async () =>
    (await ports.books.candidates({ queueIds: [], agentIds: [SHOP.mara] })).find(
      ({ agentId }) => agentId === SHOP.mara,
    );

  it('lists those who have an agent\u2019s place, by name', async () => {
    expect(await ports.agentDesk.list()).toEqual([
      { agentId: SHOP.jonas, name: 'Jonas', settings: plain, revision: 1 },
      { agentId: SHOP.mara, name: 'Mara', settings: plain, revision: 1 },
    ]);
    expect(await ports.agentDesk.find(SHOP.ines)).toBeUndefined();
    expect(await ports.agentDesk.find('no id')).toBeUndefined();
    expect(await ports.agentDesk.capacityOfAll()).toBe(4);
  });

  it('knows nobody whose place is closed', async () => {
    const places = { opened: [], closed: [SHOP.mara] };
    await ports.directory.change(() => ({ type: 'changed', change: { places } }));
    expect((await ports.agentDesk.list()).map(({ name }) => name)).toEqual(['Jonas']);
    expect(await ports.agentDesk.find(SHOP.mara)).toBeUndefined();
    expect(await save(plain)).toEqual({ type: 'missing' });
    expect((await ports.flows.choices()).agents).toEqual([{ id: SHOP.jonas, name: 'Jonas' }]);
    expect((await ports.queues.list()).map(({ members }) => members)).toEqual([1, 0]);
    const settings = { name: 'Shop', licences: [], capacity: 9, threadingMinutes: 60 };
    await ports.company.save({ settings, revision: 1 });
    expect(await ports.log.append([offer(await waiting(ports), SHOP.mara)])).toEqual([{ type: 'noSeat' }]);
  });

  it('keeps what is said of an agent, and routing goes by it', async () => {
    const queueIds = [SHOP.queue, RETURNS].sort();
    const more = { capacity: 6, skills: { [REFUNDS]: 4.5 }, languages: ['de', 'en-us'], queueIds };
    expect(await save(more)).toEqual({ type: 'saved' });
    expect(await ports.agentDesk.find(SHOP.mara)).toMatchObject({ settings: more, revision: 2 });
    const found = await candidate();
    expect(found).toMatchObject({ capacity: 6, skills: { [REFUNDS]: 4.5 }, languages: ['de', 'en-us'] });
    expect([...(found?.queueIds ?? [])].sort()).toEqual(queueIds);
    expect(await save({ ...plain, queueIds: [] }, 2)).toEqual({ type: 'saved' });
    expect(await candidate()).toMatchObject({ capacity: 4, skills: {}, languages: [], queueIds: [] });
  });

  it('leaves an agent at work where they are', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    const before = await candidate();
    await save({ ...plain, capacity: 5 });
    expect(await candidate()).toEqual({ ...before, capacity: 5 });
  });

  it('gives who has no capacity of their own the company\u2019s', async () => {
    const { capacity: _, ...rest } = plain;
    await ports.companyWrites.putCompany({ name: 'Shop', licences: [], capacity: 7 });
    await save(rest);
    expect(await ports.agents.status(SHOP.mara)).toMatchObject({ capacity: 7 });
    await ports.companyWrites.putCompany({ name: 'Shop', licences: [], capacity: 3 });
    expect(await ports.agents.status(SHOP.mara)).toMatchObject({ capacity: 3 });
    expect(await ports.agents.status(SHOP.jonas)).toMatchObject({ capacity: 4 });
  });

  it('counts a new capacity with the next offer', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    const offered = async () => (await ports.log.append([offer(await waiting(ports), SHOP.mara)]))[0]?.type;
    await save({ ...plain, capacity: 1 });
    expect([await offered(), await offered()]).toEqual(['appended', 'noSeat']);
    await save({ ...plain, capacity: 2 }, 2);
    expect([await offered(), await offered()]).toEqual(['appended', 'noSeat']);
  });

  it('takes an edit only on the revision that it was made on', async () => {
    expect(await save(plain)).toEqual({ type: 'saved' });
    expect(await save({ ...plain, capacity: 9 })).toEqual({ type: 'conflict' });
    expect(await ports.agentDesk.find(SHOP.mara)).toMatchObject({ settings: plain, revision: 2 });
    expect(await save(plain, 1, NOBODY)).toEqual({ type: 'missing' });
    expect(await save(plain, 1, SHOP.ines)).toEqual({ type: 'missing' });
    expect(await save(plain, 1, 'no id')).toEqual({ type: 'missing' });
  });

  it('and the queues let nobody undo unseen what the other has done', async () => {
    const queue = { queue: SHOP_QUEUE, judge: () => [], revision: 1 };
    await save({ ...plain, queueIds: [] });
    expect(await ports.queues.save({ ...queue, memberIds: [SHOP.mara] })).toEqual({ type: 'conflict' });
    expect(await ports.queues.save({ ...queue, memberIds: [SHOP.mara], revision: 2 })).toEqual({ type: 'saved' });
    expect(await save(plain, 2)).toEqual({ type: 'conflict' });
    expect(await save(plain, 3)).toEqual({ type: 'saved' });
    expect((await ports.queues.find(SHOP.queue))?.revision).toBe(3);
  });

  it('writes nothing that is judged to be wrong, by what there is at that moment', async () => {
    expect(await save({ capacity: 26, skills: { [NOBODY]: 3 }, languages: [], queueIds: [NOBODY] })).toEqual({
      type: 'invalid',
      problems: [
        { field: 'capacity', problem: 'outOfRange' },
        { field: 'skills', problem: 'unknownSkill' },
        { field: 'queues', problem: 'unknownQueue' },
      ],
    });
    expect(await ports.agentDesk.find(SHOP.mara)).toMatchObject({ settings: plain, revision: 1 });
  });

  describe('of several', () => {
    const more = { ...plain, capacity: 2, queueIds: [RETURNS] };
    const both = (revision = 1, settings: AgentSettings = more) =>
      ports.agentDesk.save([editOf(more, 1, SHOP.jonas), editOf(settings, revision, SHOP.mara)]);
    const stored = async () =>
      (await ports.agentDesk.findAll([SHOP.mara, NOBODY, 'no id', SHOP.jonas])).map(({ name, settings, revision }) => ({
        ...{ name, settings, revision },
      }));
    const queues = async () =>
      await Promise.all(
        [SHOP.queue, RETURNS].map(async (id) => {
          const { memberIds = [], revision } = (await ports.queues.find(id)) ?? {};
          return { memberIds: [...memberIds].sort(), revision };
        }),
      );

    it('writes each, and each queue once', async () => {
      expect(await both()).toEqual({ type: 'saved' });
      expect(await stored()).toEqual([
        { name: 'Mara', settings: more, revision: 2 },
        { name: 'Jonas', settings: more, revision: 2 },
      ]);
      expect(await queues()).toEqual([
        { memberIds: [], revision: 2 },
        { memberIds: [SHOP.mara, SHOP.jonas].sort(), revision: 2 },
      ]);
    });

    it.each([
      ['was saved since by somebody else', 2, more, { type: 'conflict' }],
      [
        'is said what can’t be',
        1,
        { ...more, capacity: 26 },
        { type: 'invalid', problems: [{ field: 'capacity', problem: 'outOfRange' }] },
      ],
    ] as const)('writes none where one of them %s', async (_, revision, settings, outcome) => {
      const before = await stored();
      expect(await both(revision, settings)).toEqual(outcome);
      expect(await stored()).toEqual(before);
      expect((await queues()).map((queue) => queue.revision)).toEqual([1, 1]);
    });
  });

  it('tells of the settings and of the agent', async () => {
    const heard: News[] = [];
    const stop = await ports.bus.subscribe((news) => void heard.push(...news));
    await save({ ...plain, capacity: 5 });
    await expect.poll(() => heard.slice(-2)).toEqual([{ type: 'settings' }, { type: 'agent', agentId: SHOP.mara }]);
    await stop();
  });
}
