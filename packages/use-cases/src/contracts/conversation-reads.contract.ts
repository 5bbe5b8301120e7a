import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import {
  accept,
  connected,
  disconnect,
  JOINED,
  join,
  MONDAY,
  message,
  newSession,
  OFFERED,
  offer,
  PRESSED,
  press,
  start,
  stored,
  supersede,
  waiting,
} from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What every log, inbox and set of receipts keeps to when it is read. */
export function describeConversationReads(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
  });

  describe('reading a log', () => {
    it('goes forward from each position, at most so many', async () => {
      const [one, two] = [await waiting(ports), await waiting(ports)];
      const read = await ports.log.readForward(
        [
          { conversationId: one.conversationId, after: 1 },
          { conversationId: two.conversationId, after: two.sequence },
        ],
        2,
      );
      expect(read.get(one.conversationId)?.map(({ sequence }) => sequence)).toEqual([2, 3]);
      expect(read.get(two.conversationId)).toEqual([]);
    });

    it('goes back from the end or from a sequence, newest first', async () => {
      const { conversationId } = await waiting(ports);
      const sequences = async (page: { before?: number; limit: number }) =>
        (await ports.log.readBack(conversationId, page)).map(({ sequence }) => sequence);
      expect(await sequences({ limit: 2 })).toEqual([4, 3]);
      expect(await sequences({ before: 3, limit: 5 })).toEqual([2, 1]);
      expect(await sequences({ before: 1, limit: 5 })).toEqual([]);
    });

    it('gives back a join, what was offered and what was pressed as they were', async () => {
      const joined = await stored(ports.log, join(await newSession(ports.sessions)));
      const { conversationId, sessionId } = await stored(ports.log, press(joined));
      const { entries, total } = await ports.log.guestPage(sessionId, { size: 10, number: 1 });
      expect(total).toBe(3);
      expect(entries.map(({ entry }) => entry.event)).toEqual([
        { type: 'GuestMessaged', message: { text: '', attachments: [], responses: PRESSED } },
        { type: 'FlowMessaged', text: 'Welcome.', content: OFFERED },
        { type: 'GuestJoined', join: JOINED },
      ]);
      const state = (await ports.log.load([conversationId])).get(conversationId);
      expect(state?.attributes).toEqual(JOINED.customAttributes);
      expect(state?.latest.text).toBe('Return');
    });

    it('finds nothing under an id that does not exist, or is none', async () => {
      expect((await ports.log.load([NOBODY, 'no id'])).size).toBe(0);
      expect(await ports.log.readBack('no id', { limit: 1 })).toEqual([]);
      expect(await ports.log.currentOf('no id')).toBeUndefined();
      expect((await ports.log.readForward([{ conversationId: 'no id', after: 0 }], 1)).get('no id')).toEqual([]);
    });

    it('shows the guest what guests may see, in pages, newest first', async () => {
      let state = await connected(ports, SHOP.mara);
      for (const text of ['one', 'two', 'three']) state = await stored(ports.log, message(state, { text }));
      const page = await ports.log.guestPage(state.sessionId, { size: 2, number: 1 });
      expect(page.total).toBe(5);
      expect(page.entries.map(({ entry }) => entry.event)).toMatchObject([
        { message: { text: 'three' } },
        { message: { text: 'two' } },
      ]);
      expect(page.entries[0]?.conversationId).toBe(state.conversationId);
      const last = await ports.log.guestPage(state.sessionId, { size: 2, number: 3 });
      expect(last).toMatchObject({
        total: 5,
        entries: [{ entry: { event: { message: { text: 'Where is my order?' } } } }],
      });
      expect((await ports.log.guestPage(state.sessionId, { size: 2, number: 4 })).entries).toEqual([]);
    });

    it('shows the guest nothing of a conversation that has ended', async () => {
      const state = await waiting(ports);
      await stored(ports.log, supersede(state));
      expect(await ports.log.guestPage(state.sessionId, { size: 25, number: 1 })).toEqual({ entries: [], total: 0 });
      expect(await ports.log.guestPage(NOBODY, { size: 25, number: 1 })).toEqual({ entries: [], total: 0 });
    });

    it('tells what is due, the most overdue first', async () => {
      const late = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 5000 }));
      const later = await stored(ports.log, offer(await waiting(ports), SHOP.mara, { at: MONDAY + 9000 }));
      await stored(ports.log, accept(await stored(ports.log, offer(await waiting(ports), SHOP.jonas)), SHOP.jonas));
      expect(await ports.log.due(MONDAY + 34_999, 10)).toEqual([]);
      expect(await ports.log.due(MONDAY + 35_000, 10)).toEqual([late]);
      expect(await ports.log.due(MONDAY + 60_000, 10)).toEqual([late, later]);
      expect(await ports.log.due(MONDAY + 60_000, 1)).toEqual([late]);
    });
  });

  describe('an inbox', () => {
    it('has what rings, is connected, waits, or is over, the most recent first', async () => {
      const over = await stored(
        ports.log,
        disconnect(await connected(ports, SHOP.mara), SHOP.mara, { at: MONDAY + 1000 }),
      );
      const hers = await connected(ports, SHOP.mara, { at: MONDAY + 2000 });
      const waits = await waiting(ports, { at: MONDAY + 3000 });
      const rings = await stored(
        ports.log,
        offer(await waiting(ports, { at: MONDAY + 4000 }), SHOP.mara, { at: MONDAY + 4500 }),
      );
      const elsewhere = await connected(ports, SHOP.jonas, { at: MONDAY + 5000 });
      const ids = (await ports.inbox.of(SHOP.mara, 10)).map(({ conversationId }) => conversationId);
      expect(ids).toEqual([rings, waits, hers, over].map(({ conversationId }) => conversationId));
      expect(ids).not.toContain(elsewhere.conversationId);
    });

    it('has only the latest of those that are over', async () => {
      for (const at of [1000, 3000, 2000]) {
        await stored(
          ports.log,
          disconnect(await connected(ports, SHOP.mara, { at: MONDAY + at }), SHOP.mara, { at: MONDAY + at + 100 }),
        );
      }
      const moments = (await ports.inbox.of(SHOP.mara, 2)).map(({ lastAt }) => lastAt);
      expect(moments).toEqual([MONDAY + 3100, MONDAY + 2100]);
    });

    it('is empty for somebody who is no agent', async () => {
      await waiting(ports);
      expect(await ports.inbox.of(SHOP.ines, 10)).toEqual([]);
      expect(await ports.inbox.of('no id', 10)).toEqual([]);
    });
  });

  describe('receipts', () => {
    it('only move forward', async () => {
      const { conversationId } = await waiting(ports);
      const advance = (delivered: number) => ports.receipts.advance([{ conversationId, delivered }]);
      const delivered = async () => (await ports.receipts.delivered([conversationId, NOBODY])).get(conversationId);
      expect(await delivered()).toBe(0);
      await advance(3);
      await advance(2);
      expect(await delivered()).toBe(3);
      await Promise.all([advance(4), advance(7), advance(5)]);
      expect(await delivered()).toBe(7);
      await ports.receipts.advance([
        { conversationId, delivered: 9 },
        { conversationId, delivered: 8 },
      ]);
      expect(await delivered()).toBe(9);
    });

    it('leave alone what does not exist', async () => {
      await ports.receipts.advance([{ conversationId: NOBODY, delivered: 3 }]);
      expect(await ports.receipts.delivered([NOBODY])).toEqual(new Map([[NOBODY, 0]]));
    });
  });

  describe('a session', () => {
    it('is made once for a token on a deployment', async () => {
      const asked = { tokenHash: 'hash', deploymentId: SHOP.deployment, durationSeconds: 900, at: MONDAY };
      const opened = await Promise.all(
        Array.from({ length: 5 }, () => ports.sessions.open({ id: crypto.randomUUID(), ...asked })),
      );
      expect(opened.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(opened.map(({ session }) => session.id)).size).toBe(1);
      const elsewhere = { ...asked, deploymentId: NOBODY };
      expect((await ports.sessions.open({ id: crypto.randomUUID(), ...elsewhere })).created).toBe(true);
    });

    it('was last active when it was made, or with the latest message of its conversations', async () => {
      const sessionId = await newSession(ports.sessions);
      expect(await ports.sessions.find(sessionId)).toEqual({
        id: sessionId,
        deploymentId: SHOP.deployment,
        createdAt: MONDAY,
        durationSeconds: SESSION_SECONDS.default,
        lastActivityAt: MONDAY,
      });
      const state = await stored(ports.log, start(sessionId, { at: MONDAY + 500 }));
      const lastActivityAt = async () => (await ports.sessions.find(sessionId))?.lastActivityAt;
      expect(await lastActivityAt()).toBe(state.latest.at);
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      const offered = await stored(ports.log, offer(state, SHOP.mara, { at: MONDAY + 900 }));
      expect(await lastActivityAt()).toBe(state.latest.at);
      await stored(ports.log, message(offered, { at: MONDAY + 1000 }));
      expect(await lastActivityAt()).toBe(MONDAY + 1000);
      expect(await ports.sessions.find('no id')).toBeUndefined();
    });

    it('are as if they were made when they are opened after they were cleared, for one of those who ask', async () => {
      const ask = (at: number) => ({
        id: crypto.randomUUID(),
        tokenHash: `cleared ${MONDAY}`,
        deploymentId: SHOP.deployment,
        durationSeconds: 900,
        at,
      });
      const { session } = await ports.sessions.open({ ...ask(MONDAY), durationSeconds: 3600 });
      await ports.sessions.clear(session.id);
      await ports.sessions.clear('no id');
      const opened = await Promise.all(
        [world.first, world.second].map((each) => each.sessions.open(ask(MONDAY + 9000))),
      );
      expect(opened.map(({ created }) => created).toSorted()).toEqual([false, true]);
      const begun = { ...session, lastActivityAt: MONDAY + 9000, durationSeconds: 900 };
      expect(opened.map((each) => each.session)).toEqual([begun, begun]);
      expect((await ports.sessions.open(ask(MONDAY + 9001))).created).toBe(false);
    });

    it('can begin a new life, of another length', async () => {
      const sessionId = await newSession(ports.sessions);
      await stored(ports.log, start(sessionId, { at: MONDAY + 500 }));
      const life = { lastActivityAt: MONDAY + 9000, durationSeconds: 900 };
      expect(await ports.sessions.renew(sessionId, { at: MONDAY + 9000, durationSeconds: 900 })).toMatchObject(life);
      expect(await ports.sessions.find(sessionId)).toMatchObject({ createdAt: MONDAY, ...life });
      expect(await ports.sessions.renew(NOBODY, { at: MONDAY, durationSeconds: 900 })).toBeUndefined();
      expect(await ports.sessions.renew('no id', { at: MONDAY, durationSeconds: 900 })).toBeUndefined();
    });
  });
}
