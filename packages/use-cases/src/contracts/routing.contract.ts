import type { RoutingRound } from '@rejoin/core/routing/round';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, disconnect, MONDAY, message, offer, stored, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const RETURNS = '5c000000-0000-4000-8000-000000000002';
const WOOD = '5c000000-0000-4000-8000-0000000000a1';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What routing's books and the store of its decisions keep to. */
export function describeRouting(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
    await ports.companyWrites.putQueue({ ...SHOP_QUEUE, id: RETURNS, name: 'Returns' }, [SHOP.mara]);
  });

  const all = { limit: 10 };
  const ids = async (page: Parameters<StorePorts['books']['waiting']>[0]) =>
    (await ports.books.waiting(page)).map(({ conversationId }) => conversationId);

  describe('what was taken of late', () => {
    it('is counted for each queue', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      await connected(ports, SHOP.mara);
      await waiting(ports);
      expect(await ports.books.takes(MONDAY)).toEqual(new Map([[SHOP.queue, 2]]));
      expect(await ports.books.takes(MONDAY + 3_600_000)).toEqual(new Map());
    });
  });

  describe('those who wait', () => {
    it('come the longest waiting first, in pages', async () => {
      const [second, first, third] = [
        await waiting(ports, { at: MONDAY + 2000 }),
        await waiting(ports, { at: MONDAY + 1000 }),
        await waiting(ports, { at: MONDAY + 3000 }),
      ];
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await connected(ports, SHOP.mara);
      const rows = await ports.books.waiting(all);
      expect(rows.map(({ conversationId }) => conversationId)).toEqual(
        [first, second, third].map(({ conversationId }) => conversationId),
      );
      expect(rows.map(({ queueId }) => queueId)).toEqual([SHOP.queue, SHOP.queue, SHOP.queue]);
      expect(rows.map(({ precedence }) => Math.floor((precedence - MONDAY) / 1000))).toEqual([1, 2, 3]);
      expect(await ports.books.waiting({ limit: 2 })).toEqual(rows.slice(0, 2));
      expect(await ports.books.waiting({ ...all, after: rows[1] ?? { conversationId: '', precedence: 0 } })).toEqual(
        rows.slice(2),
      );
    });

    it('of one moment come by their ids, page by page', async () => {
      const made = await Promise.all([1, 2, 3].map(() => waiting(ports)));
      const sorted = made.map(({ conversationId }) => conversationId).sort();
      expect(await ids(all)).toEqual(sorted);
      const [first] = await ports.books.waiting({ limit: 1 });
      expect(await ids({ ...all, ...(first && { after: first }) })).toEqual(sorted.slice(1));
    });

    it('are those in a queue, in queues that an agent serves, or whom an agent had last', async () => {
      const { conversationId } = await waiting(ports);
      const called = (queueIds: string[], agentIds: string[]) => ids({ ...all, call: { queueIds, agentIds } });
      expect(await called([SHOP.queue], [])).toEqual([conversationId]);
      expect(await called([RETURNS], [])).toEqual([]);
      expect(await called([], [SHOP.jonas])).toEqual([conversationId]);
      expect(await called([], [SHOP.ines])).toEqual([]);
      expect(await called([], [])).toEqual([]);
      await ports.companyWrites.putQueue(SHOP_QUEUE, [SHOP.jonas]);
      expect(await called([], [SHOP.mara])).toEqual([]);
    });

    it('may leave out queues, but not those whom somebody had last', async () => {
      const fresh = await waiting(ports);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      const over = await stored(ports.log, disconnect(await connected(ports, SHOP.mara), SHOP.mara));
      const back = await stored(ports.log, message(over));
      await ports.companyWrites.putQueue(SHOP_QUEUE, [SHOP.jonas]);
      expect((await ids(all)).sort()).toEqual([fresh.conversationId, back.conversationId].sort());
      expect(await ids({ ...all, exceptQueueIds: [SHOP.queue] })).toEqual([back.conversationId]);
      expect(await ids({ ...all, call: { queueIds: [], agentIds: [SHOP.mara] } })).toEqual([back.conversationId]);
    });
  });

  describe('candidates', () => {
    const candidates = async (queueIds: readonly string[], agentIds: readonly string[]) =>
      [...(await ports.books.candidates({ queueIds, agentIds }))].sort((a, b) => (a.agentId < b.agentId ? -1 : 1));

    it('are who serves one of the queues and is not off queue, and who is named, with all that counts', async () => {
      await ports.companyWrites.putSkill({ id: WOOD, name: 'Wood' });
      const abilities = { skills: { [WOOD]: 3.5 }, languages: ['de', 'en-us'] };
      await ports.companyWrites.putAgent({ agentId: SHOP.mara, capacity: 3, ...abilities });
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      const offered = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 5000 }));
      const mara = {
        agentId: SHOP.mara,
        routingStatus: 'onQueue',
        queueIds: expect.toSatisfy((queueIds: string[]) => queueIds.toSorted().join() === [SHOP.queue, RETURNS].join()),
        capacity: 3,
        load: 1,
        idleSince: offered.lastAt,
        ...abilities,
      };
      const jonas = {
        agentId: SHOP.jonas,
        routingStatus: 'offQueue',
        queueIds: [SHOP.queue],
        capacity: 4,
        load: 0,
        idleSince: 0,
        skills: {},
        languages: [],
      };
      expect(await candidates([SHOP.queue, RETURNS], [])).toEqual([mara]);
      expect(await candidates([RETURNS], [SHOP.mara, SHOP.jonas])).toEqual([mara, jonas]);
      expect(await candidates([], [SHOP.jonas, SHOP.ines, NOBODY])).toEqual([jonas]);
    });

    it('leave a queue without room when all who serve it are full or not on queue', async () => {
      const withRoom = async () => [...(await ports.books.queuesWithRoom())].sort();
      expect(await withRoom()).toEqual([]);
      await ports.companyWrites.putAgent({ agentId: SHOP.mara, capacity: 1 });
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      expect(await withRoom()).toEqual([SHOP.queue, RETURNS].sort());
      await stored(ports.log, offer(await waiting(ports), SHOP.mara));
      expect(await withRoom()).toEqual([]);
      await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
      expect(await withRoom()).toEqual([SHOP.queue]);
      await ports.agents.setRoutingStatus(SHOP.jonas, 'notResponding', MONDAY);
      expect(await withRoom()).toEqual([]);
    });

    it('are also those who do not respond', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setRoutingStatus(SHOP.mara, 'notResponding', MONDAY);
      expect(await candidates([RETURNS], [])).toMatchObject([{ agentId: SHOP.mara, routingStatus: 'notResponding' }]);
    });

    it('lose what they are no longer able to', async () => {
      await ports.companyWrites.putSkill({ id: WOOD, name: 'Wood' });
      await ports.companyWrites.putAgent({ agentId: SHOP.mara, skills: { [WOOD]: 1 }, languages: ['de'] });
      await ports.companyWrites.putAgent({ agentId: SHOP.mara });
      expect(await candidates([], [SHOP.mara])).toMatchObject([{ skills: {}, languages: [] }]);
    });

    it('rest since they came on queue, or since they got something new', async () => {
      const rest = async () => (await candidates([], [SHOP.mara]))[0]?.idleSince;
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY + 1000);
      expect(await rest()).toBe(MONDAY + 1000);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY + 2000);
      expect(await rest()).toBe(MONDAY + 1000);
      const offered = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 3000 }));
      expect(await rest()).toBe(offered.lastAt);
    });
  });

  describe('taking turns', () => {
    it('lets one gateway work at a time', async () => {
      let inside = 0;
      const seen: number[] = [];
      const work = async () => {
        inside += 1;
        seen.push(inside);
        await ports.books.waiting(all);
        inside -= 1;
        return seen.length;
      };
      const turns = await Promise.all(
        [world.first, world.second, world.first, world.second].map(({ books }) => books.inTurn(work)),
      );
      expect(seen).toEqual([1, 1, 1, 1]);
      expect(turns.sort()).toEqual([1, 2, 3, 4]);
    });

    it('goes on after work that failed', async () => {
      const failed = ports.books.inTurn(async () => {
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await world.second.books.inTurn(async () => 'yes')).toBe('yes');
    });
  });

  describe('decisions', () => {
    const round = (id: number, at: number, conversationIds: readonly string[]): RoutingRound => ({
      id: `5c000000-0000-4000-8000-${id.toString().padStart(12, '0')}`,
      at,
      policies: new Map([[SHOP.queue, { lastAgent: 'anyQueue', skillMatching: 'best' }]]),
      candidates: [
        {
          agentId: SHOP.mara,
          routingStatus: 'onQueue',
          queueIds: [SHOP.queue, RETURNS],
          capacity: 4,
          load: 1,
          idleSince: at - 5000,
          skills: { [WOOD]: 2.5 },
          languages: ['de'],
        },
        {
          agentId: SHOP.jonas,
          routingStatus: 'notResponding',
          queueIds: [SHOP.queue],
          capacity: 1,
          load: 25,
          idleSince: 0,
          skills: {},
          languages: [],
        },
        {
          agentId: SHOP.ines,
          routingStatus: 'onQueue',
          noLine: true,
          queueIds: [],
          capacity: 1,
          load: 0,
          idleSince: 0,
          skills: {},
          languages: [],
        },
      ],
      waiting: conversationIds.map((conversationId, index) => ({
        conversationId,
        queueId: SHOP.queue,
        waitingSince: at - 1000,
        request:
          index === 0
            ? { priority: 0, skills: [], preferred: [] }
            : { priority: -3, skills: [WOOD], language: 'de', preferred: [{ agentId: SHOP.jonas, score: 80 }] },
        ...(index === 0 ? {} : { lastAgent: { agentId: SHOP.jonas, reservedUntil: at + 5 } }),
        passes: index === 0 ? [] : [{ agentId: SHOP.mara, at: at - 10 }],
      })),
      outcomes: conversationIds.slice(0, 1).map((conversationId) => ({
        conversationId,
        agentId: SHOP.mara,
        reason: 'longestIdle',
        offered: id % 2 === 0,
      })),
    });
    const [one, two] = ['5c000000-0000-4000-8000-0000000000c1', '5c000000-0000-4000-8000-0000000000c2'];

    it('come back as they were kept, the latest of a conversation', async () => {
      const rounds = [
        round(1, MONDAY, [one, two]),
        round(2, MONDAY + 1000, [one]),
        round(3, MONDAY - 1000, [one, two]),
      ];
      await ports.decisions.record(rounds);
      await world.second.decisions.record(rounds);
      expect(await world.second.decisions.latestOf(one)).toEqual(rounds[1]);
      expect(await ports.decisions.latestOf(two)).toEqual(rounds[0]);
      expect(await ports.decisions.latestOf(NOBODY)).toBeUndefined();
      expect(await ports.decisions.latestOf('no id')).toBeUndefined();
    });

    it('say who offered a conversation last, whatever looked at it since', async () => {
      const rounds = [
        round(2, MONDAY, [one, two]),
        round(4, MONDAY + 1000, [one]),
        round(5, MONDAY + 2000, [one]),
        round(7, MONDAY + 3000, [two, one]),
      ];
      await ports.decisions.record(rounds);
      expect(await world.second.decisions.latestOfferOf(one)).toEqual(rounds[1]);
      expect(await ports.decisions.latestOfferOf(two)).toBeUndefined();
      expect(await ports.decisions.latestOfferOf('no id')).toBeUndefined();
    });

    it('are thrown away by age, the oldest first', async () => {
      await ports.decisions.record([
        round(1, MONDAY, [one]),
        round(2, MONDAY + 1, [two]),
        round(3, MONDAY + 2, [NOBODY]),
      ]);
      await ports.decisions.trim(MONDAY + 2, 1);
      expect(await ports.decisions.latestOf(one)).toBeUndefined();
      expect(await ports.decisions.latestOf(two)).toBeDefined();
      await ports.decisions.trim(MONDAY + 2, 10);
      expect(await ports.decisions.latestOf(two)).toBeUndefined();
      expect(await ports.decisions.latestOf(NOBODY)).toEqual(round(3, MONDAY + 2, [NOBODY]));
    });
  });
}
