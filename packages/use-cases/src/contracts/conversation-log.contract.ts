import type { Entry } from '@rejoin/core/conversation/events';
import { replay } from '@rejoin/core/conversation/evolve';
import { seatHolder } from '@rejoin/core/conversation/seat';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { both, connected, MONDAY, message, newSession, offer, start, stored, supersede, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

/** What every log keeps to when it writes. */
export function describeConversationLog(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
  });

  async function wholeLog(conversationId: string): Promise<readonly Entry[]> {
    return (await ports.log.readForward([{ conversationId, after: 0 }], 1000)).get(conversationId) ?? [];
  }

  describe('append', () => {
    it('keeps the entries and beside them the state that they lead to', async () => {
      await onQueue(ports);
      const state = await connected(ports, SHOP.mara);
      const entries = await wholeLog(state.conversationId);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
      expect(replay(state.conversationId, entries)).toEqual(state);
      expect(await ports.log.load([state.conversationId])).toEqual(new Map([[state.conversationId, state]]));
    });

    it('stores any text that a guest can send', async () => {
      const text = '\\u0000 "quoted" \\ \n 😀 نص';
      const state = await stored(ports.log, start(await newSession(ports.sessions), { text }));
      const [, said] = await wholeLog(state.conversationId);
      expect(said?.event).toMatchObject({ message: { text } });
    });

    it('gives one of two who decided on the same sequence the other’s conflict', async () => {
      const state = await waiting(ports);
      const outcomes = await Promise.all([
        ports.log.append([message(state, { text: 'one' })]),
        world.second.log.append([message(state, { text: 'two' })]),
      ]);
      expect(
        outcomes
          .flat()
          .map(({ type }) => type)
          .sort(),
      ).toEqual(['appended', 'conflict']);
      expect(await wholeLog(state.conversationId)).toHaveLength(state.sequence + 1);
    });

    it('keeps the sequence without a gap when many append at once', async () => {
      const state = await waiting(ports);
      const writers = Array.from({ length: 12 }, (_, index) =>
        writeUntilStored(index % 2 === 0 ? world.first : world.second),
      );
      async function writeUntilStored(store: StorePorts): Promise<void> {
        for (;;) {
          const current = (await store.log.load([state.conversationId])).get(state.conversationId) ?? state;
          const [outcome] = await store.log.append([message(current)]);
          if (outcome?.type === 'appended') return;
        }
      }
      await Promise.all(writers);
      const entries = await wholeLog(state.conversationId);
      expect(entries.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: state.sequence + 12 }, (_, index) => index + 1),
      );
      expect(replay(state.conversationId, entries)).toEqual(
        (await ports.log.load([state.conversationId])).get(state.conversationId),
      );
    });

    it('judges each decision of a batch on its own', async () => {
      const [good, moved] = [await waiting(ports), await waiting(ports)];
      await stored(ports.log, message(moved));
      const fresh = start(await newSession(ports.sessions));
      const outcomes = await ports.log.append([message(good), message(moved), fresh]);
      expect(outcomes.map(({ type }) => type)).toEqual(['appended', 'conflict', 'appended']);
      expect((await ports.log.load([fresh.conversationId])).size).toBe(1);
    });
  });

  describe('a message with a key', () => {
    it('is stored once and found again', async () => {
      const state = await waiting(ports, { once: 'first' });
      const [outcome] = await ports.log.append([message(state, { once: 'first' })]);
      const place = { conversationId: state.conversationId, sequence: 2 };
      expect(outcome).toEqual({ type: 'repeated', ...place });
      expect(await ports.log.whereStored(['first', 'never'])).toEqual(new Map([['first', place]]));
      expect(await wholeLog(state.conversationId)).toHaveLength(state.sequence);
    });

    it('is a repeat before it is a conflict', async () => {
      const state = await waiting(ports);
      await stored(ports.log, message(state, { once: 'key' }));
      expect((await ports.log.append([message(state, { once: 'key' })]))[0]?.type).toBe('repeated');
    });

    it('is stored with others of its conversation, each under its own key', async () => {
      const state = await waiting(ports);
      const one = message(state, { once: 'one' });
      await stored(ports.log, both(one, message(one.state, { once: 'two' })));
      expect(await ports.log.whereStored(['one', 'two'])).toEqual(
        new Map([
          ['one', { conversationId: state.conversationId, sequence: state.sequence + 1 }],
          ['two', { conversationId: state.conversationId, sequence: state.sequence + 2 }],
        ]),
      );
      expect(await wholeLog(state.conversationId)).toHaveLength(state.sequence + 2);
    });

    it('keeps the others that came with it out when it was stored before', async () => {
      const before = await waiting(ports);
      const state = await stored(ports.log, message(before, { once: 'old' }));
      const fresh = message(state, { once: 'new' });
      const [outcome] = await ports.log.append([both(fresh, message(fresh.state, { once: 'old' }))]);
      expect(outcome).toEqual({ type: 'repeated', conversationId: state.conversationId, sequence: state.sequence });
      expect(await ports.log.whereStored(['new'])).toEqual(new Map());
      expect(await wholeLog(state.conversationId)).toHaveLength(state.sequence);
    });

    it('is stored once when two gateways get it at the same time', async () => {
      const states = await Promise.all(Array.from({ length: 20 }, () => waiting(ports)));
      const batches = await Promise.all(
        [world.first, world.second, world.first, world.second].map((store, turn) =>
          store.log.append(
            rotated(states, turn * 5).map((state) => message(state, { once: `race ${state.conversationId}` })),
          ),
        ),
      );
      const types = batches.flat().map(({ type }) => type);
      expect(types.filter((type) => type === 'appended')).toHaveLength(20);
      expect(types.filter((type) => type === 'repeated' || type === 'conflict')).toHaveLength(60);
      const lengths = await Promise.all(
        states.map(async (state) => (await wholeLog(state.conversationId)).length - state.sequence),
      );
      expect(new Set(lengths)).toEqual(new Set([1]));
    });

    it('is stored once when the same key races into two conversations', async () => {
      const pairs = await Promise.all(
        Array.from({ length: 10 }, async () => [await waiting(ports), await waiting(ports)] as const),
      );
      const [left, right] = await Promise.all([
        world.first.log.append(pairs.map(([one], index) => message(one, { once: `crossing ${index}` }))),
        world.second.log.append(pairs.map(([, two], index) => message(two, { once: `crossing ${index}` })).reverse()),
      ]);
      const outcomes = pairs.map((_, index) => [left[index]?.type, right[9 - index]?.type].sort());
      expect(outcomes).toEqual(pairs.map(() => ['appended', 'repeated']));
    });
  });

  describe('a session', () => {
    it('has one conversation that has not ended', async () => {
      const sessionId = await newSession(ports.sessions);
      const state = await stored(ports.log, start(sessionId));
      expect(await ports.log.append([start(sessionId)])).toEqual([{ type: 'conflict' }]);
      expect(await ports.log.currentOf(sessionId)).toEqual(state);
      const next = start(sessionId);
      expect(await ports.log.append([supersede(state), next])).toEqual([{ type: 'appended' }, { type: 'appended' }]);
      expect((await ports.log.currentOf(sessionId))?.conversationId).toBe(next.conversationId);
    });

    it('begins only one of two in a batch', async () => {
      const sessionId = await newSession(ports.sessions);
      const outcomes = await ports.log.append([start(sessionId), start(sessionId)]);
      expect(outcomes.map(({ type }) => type)).toEqual(['appended', 'conflict']);
    });

    it('that is not there begins none, and the others of the batch do', async () => {
      const other = await newSession(ports.sessions);
      const going = await stored(ports.log, start(await newSession(ports.sessions)));
      const batch = [start(crypto.randomUUID()), start(other), message(going)];
      expect((await ports.log.append(batch)).map(({ type }) => type)).toEqual(['conflict', 'appended', 'appended']);
    });

    it('begins only one of many that race', async () => {
      const sessions = await Promise.all(Array.from({ length: 10 }, () => newSession(ports.sessions)));
      const batches = await Promise.all(
        [world.first, world.second, world.first, world.second].map((store, turn) =>
          store.log.append(rotated(sessions, turn * 3).map((sessionId) => start(sessionId))),
        ),
      );
      const types = batches.flat().map(({ type }) => type);
      expect(types.filter((type) => type === 'appended')).toHaveLength(10);
      expect(types.filter((type) => type === 'conflict')).toHaveLength(30);
    });

    it('has no current one after it ended', async () => {
      const state = await waiting(ports);
      await stored(ports.log, supersede(state));
      expect(await ports.log.currentOf(state.sessionId)).toBeUndefined();
    });
  });

  describe('a seat', () => {
    it('is not to be had off queue', async () => {
      const state = await waiting(ports);
      expect(await ports.log.append([offer(state, SHOP.mara)])).toEqual([{ type: 'noSeat' }]);
      expect((await ports.log.load([state.conversationId])).get(state.conversationId)).toEqual(state);
    });

    it('counts those taken earlier in the batch', async () => {
      await onQueue(ports);
      const states = await Promise.all(Array.from({ length: 6 }, () => waiting(ports)));
      const outcomes = await ports.log.append(states.map((state) => offer(state, SHOP.mara)));
      expect(outcomes.map(({ type }) => type)).toEqual([...Array(4).fill('appended'), ...Array(2).fill('noSeat')]);
    });

    it('is never given twice when gateways offer at once, and is free again after a disconnect', async () => {
      await onQueue(ports);
      const states = await Promise.all(Array.from({ length: 24 }, () => waiting(ports)));
      const outcomes = await Promise.all(
        states.map((state, index) =>
          (index % 2 === 0 ? world.first : world.second).log.append([
            offer(state, index % 3 === 0 ? SHOP.mara : SHOP.jonas),
          ]),
        ),
      );
      expect(outcomes.flat().filter(({ type }) => type === 'appended')).toHaveLength(8);
      expect((await ports.agents.status(SHOP.mara))?.load).toBe(4);
      expect((await ports.agents.status(SHOP.jonas))?.load).toBe(4);
      const rings = (await ports.inbox.of(SHOP.mara, 10)).filter((state) => seatHolder(state) === SHOP.mara);
      await stored(ports.log, supersede(first(rings)));
      expect((await ports.agents.status(SHOP.mara))?.load).toBe(3);
    });
  });
}

async function onQueue(ports: StorePorts): Promise<void> {
  await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('Expected at least one');
  return item;
}
