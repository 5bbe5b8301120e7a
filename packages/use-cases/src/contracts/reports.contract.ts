import { REPORT_MARKS } from '@rejoin/core/reports/conversation-report';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, nameAgents, SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { ReportPage, WaitPage } from '../ports/reports.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, decided, disconnect, MONDAY, message, offer, stored, supersede, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const EVER = { from: 0, to: Date.UTC(2100, 0) };
const MINUTE = 60_000;

/** What every store keeps to in what reports are made of. */
export function describeReports(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
  });

  describe('how agents have stood', () => {
    const standings = async (interval = EVER) => {
      const found = await ports.reports.standings([SHOP.mara, SHOP.jonas, NOBODY, 'no id'], interval);
      return new Map([...found].map(([id, all]) => [id, all.map((each) => `${each.presence} ${each.routingStatus}`)]));
    };

    it('is kept from the beginning and with every change, whoever makes it, and not where nothing changes', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.setRoutingStatus(SHOP.mara, 'notResponding', MONDAY);
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      await ports.agents.dismissAbsent(0);
      expect(await standings()).toEqual(
        new Map([
          [
            SHOP.mara,
            ['offline offQueue', 'available onQueue', 'available notResponding', 'meal offQueue', 'offline offQueue'],
          ],
          [SHOP.jonas, ['offline offQueue']],
        ]),
      );
    });

    it('is read from the last change before an interval to the last within it', async () => {
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      const all = (await ports.reports.standings([SHOP.mara], EVER)).get(SHOP.mara) ?? [];
      expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
      const last = all.at(-1)?.at ?? 0;
      const later = await ports.reports.standings([SHOP.mara], { from: last + 1, to: last + 2 });
      expect(later.get(SHOP.mara)).toMatchObject([{ presence: 'meal', at: last }]);
      const first = all[0]?.at ?? 0;
      expect(await ports.reports.standings([SHOP.mara], { from: first - 2, to: first })).toEqual(new Map());
    });
  });

  describe('the agents of an interval', () => {
    const names = async (interval = EVER) => (await ports.reports.agents(interval)).map(({ name }) => name);
    const close = () =>
      ports.directory.change(() => ({
        type: 'changed',
        change: { places: { opened: [], closed: [SHOP.mara] } },
      }));

    it('are all who have a place', async () => {
      expect(await names()).toEqual(['Jonas', 'Mara']);
    });

    it('are in the order of all lists of names', async () => {
      await nameAgents(ports.companyWrites, { mara: 'agent 9', jonas: 'Agent 10' });
      expect(await names()).toEqual(['agent 9', 'Agent 10']);
    });

    it('are not those who lost theirs without ever having been there', async () => {
      await close();
      expect(await names()).toEqual(['Jonas']);
    });

    it('are those who lost theirs, where they were there when it began or within it', async () => {
      const moments = async () =>
        [...((await ports.reports.standings([SHOP.mara], EVER)).get(SHOP.mara) ?? [])].map(({ at }) => at);
      await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      const came = (await moments()).at(-1) ?? 0;
      while ((await moments()).at(-1) === came) {
        await ports.agents.setPresence(SHOP.mara, 'busy', MONDAY);
        await ports.agents.setPresence(SHOP.mara, 'meal', MONDAY);
      }
      await close();
      const gone = (await moments()).at(-1) ?? 0;
      expect(await names({ from: came, to: came + 1 })).toEqual(['Jonas', 'Mara']);
      expect(await names({ from: 0, to: came + 1 })).toEqual(['Jonas', 'Mara']);
      expect(await names({ from: 0, to: came })).toEqual(['Jonas']);
      expect(await names({ from: gone, to: gone + 1 })).toEqual(['Jonas']);
    });
  });

  describe('waits in queues', () => {
    beforeEach(() => ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY));
    const read = (page: Partial<WaitPage> = {}) => ports.reports.waits({ from: 0, limit: 10, ...page });
    const ids = async (page: Partial<WaitPage>) => (await read(page)).map(({ conversationId }) => conversationId);

    it('are told of by what begins and ends them, with their queue', async () => {
      const taken = await connected(ports, SHOP.mara, { at: MONDAY + MINUTE });
      await stored(ports.log, disconnect(taken, SHOP.mara, { at: MONDAY + 2 * MINUTE }));
      const [found] = await read();
      expect(found?.conversationId).toBe(taken.conversationId);
      expect(found?.marks.map(({ type, queueId }) => [type, queueId])).toEqual([
        ['Queued', SHOP.queue],
        ['Accepted', SHOP.queue],
        ['Disconnected', undefined],
      ]);
      expect(found?.marks.map(({ at }) => at >= MONDAY + MINUTE && at <= MONDAY + 2 * MINUTE)).toEqual([
        true,
        true,
        true,
      ]);
    });

    it('are told of with why they began', async () => {
      const taken = await connected(ports, SHOP.mara, { at: MONDAY + MINUTE });
      const transfer = {
        type: 'transferToQueue',
        agentId: SHOP.mara,
        queueId: SHOP.queue,
        queues: [SHOP_QUEUE],
      } as const;
      await stored(ports.log, decided(taken, transfer, { at: MONDAY + 2 * MINUTE }));
      const [found] = await read();
      expect(found?.marks.map(({ because }) => because)).toEqual([undefined, undefined, 'transfer']);
    });

    it('are those that go on, whenever they began, and those that ended from a moment on, page by page', async () => {
      const waits = await waiting(ports, { at: MONDAY });
      const rings = await stored(ports.log, offer(await waiting(ports, { at: MONDAY }), SHOP.mara));
      await connected(ports, SHOP.mara, { at: MONDAY });
      const left = await waiting(ports, { at: MONDAY });
      await stored(ports.log, supersede(left, { at: MONDAY + MINUTE }));
      const all = [waits, rings, left].map(({ conversationId }) => conversationId).toSorted();
      expect(await ids({ from: MONDAY + MINUTE })).toEqual(all);
      expect(await ids({ from: MONDAY + 2 * MINUTE })).toEqual(all.filter((id) => id !== left.conversationId));
      expect(await ids({ from: MONDAY + MINUTE, limit: 2 })).toEqual(all.slice(0, 2));
      expect(await ids({ from: MONDAY + MINUTE, after: all[1] ?? '' })).toEqual(all.slice(2));
      expect(await ids({})).toHaveLength(4);
    });
  });

  describe('conversations', () => {
    beforeEach(() => ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY));
    const read = (page: Partial<ReportPage> = {}) =>
      ports.reports.conversations({ interval: EVER, by: 'beginning', limit: 10, ...page });
    const ids = async (page: Partial<ReportPage>) => (await read(page)).map(({ place }) => place.conversationId);

    it('are told of by what happened in them, and by how much was written', async () => {
      const talk = await connected(ports, SHOP.mara);
      const written = await stored(ports.log, message(talk, { at: MONDAY + MINUTE }));
      await stored(ports.log, disconnect(written, SHOP.mara, { at: MONDAY + 2 * MINUTE }));
      const [found] = await read();
      expect(found?.conversation).toMatchObject({ conversationId: talk.conversationId, fromGuest: 2, fromAgents: 0 });
      expect(found?.conversation).not.toHaveProperty('firstAnswerAt');
      const types = found?.conversation.marks.map(({ event }) => event.type) ?? [];
      expect(types).toEqual(['Started', 'Queued', 'Offered', 'Accepted', 'Disconnected']);
      expect(REPORT_MARKS).toEqual(expect.arrayContaining(types));
      expect(found?.place.at).toBe(found?.conversation.marks[0]?.at);
    });

    it('come by when they began, page by page, within the interval', async () => {
      const [third, first, second] = [
        await waiting(ports, { at: MONDAY + 3 * MINUTE }),
        await waiting(ports, { at: MONDAY + MINUTE }),
        await waiting(ports, { at: MONDAY + 2 * MINUTE }),
      ].map(({ conversationId }) => conversationId);
      expect(await ids({})).toEqual([first, second, third]);
      expect(await ids({ limit: 2 })).toEqual([first, second]);
      const after = (await read({ limit: 2 })).at(-1)?.place;
      expect(await ids(after === undefined ? {} : { after })).toEqual([third]);
      expect(await ids({ interval: { from: MONDAY + 2 * MINUTE, to: MONDAY + 3 * MINUTE } })).toEqual([second]);
    });

    it('come by when agents took them, those that nobody took not at all', async () => {
      await waiting(ports);
      const talk = await connected(ports, SHOP.mara, { at: MONDAY + MINUTE });
      await stored(ports.log, supersede(talk, { at: MONDAY + 2 * MINUTE }));
      expect(await ids({ by: 'taking' })).toEqual([talk.conversationId]);
      expect(await ids({ by: 'taking', interval: { from: MONDAY + 2 * MINUTE, to: EVER.to } })).toEqual([]);
    });
  });
}
