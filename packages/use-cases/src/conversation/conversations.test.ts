import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import type { Append } from '../ports/conversation-log.ts';
import { createConversations } from './conversations.ts';
import { type SendGuestMessagePorts, sendGuestMessage } from './send-guest-message.ts';

test('a conversation that the rules fail on fails alone, with what is queued on it', async () => {
  const house = await openHouse();
  const session = await house.guest('one');
  await house.say(session, 'Hello');
  const [broken, sound] = [await house.current(session), await house.guest('two')];
  const execute = (command: () => ConversationCommand) =>
    house.ports.conversations.execute({ conversationId: broken.conversationId, command });
  const outcomes = await Promise.allSettled([
    execute(() => {
      throw new Error('Never written');
    }),
    execute(() => ({ type: 'clear', allowed: true })),
    house.say(sound, 'Hello'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(await house.current(session)).toEqual(broken);
});

describe('messages that arrive together in one conversation', () => {
  async function begun() {
    const house = await openHouse();
    const session = await house.guest('token');
    await house.say(session, 'first', 'first');
    const { conversationId } = await house.current(session);
    const send = (ports: SendGuestMessagePorts, ...texts: string[]) =>
      Promise.all(
        texts.map((text) =>
          sendGuestMessage(ports, {
            session,
            conversationId,
            message: { text, attachmentIds: [], metadata: { id: text } },
          }),
        ),
      );
    const said = async () => {
      const page = await house.ports.log.guestPage(session.id, { size: 100, number: 1 });
      const events = page.entries.map(({ entry }) => entry.event).toReversed();
      return events.flatMap((event) => (event.type === 'GuestMessaged' ? [event.message.text] : []));
    };
    return { house, session, send, said };
  }

  test('keep their order and share appends', async () => {
    const { house, send, said } = await begun();
    let appends = 0;
    const log = {
      ...house.ports.log,
      append: (batch: readonly Append[]) => {
        appends += 1;
        return house.ports.log.append(batch);
      },
    };
    const texts = Array.from({ length: 50 }, (_, index) => `${index + 1}`);
    await send({ ...house.ports, conversations: createConversations({ ...house.ports, log }) }, ...texts);
    expect(await said()).toEqual(['first', ...texts]);
    expect(appends).toBeLessThan(4);
  });

  test('are stored though one of them was stored before, which is answered like the first', async () => {
    const { house, send, said } = await begun();
    const first = (await send(house.ports, 'one'))[0];
    const sent = await send(house.ports, 'two', 'one', 'three');
    expect(sent.map((each) => each.type === 'stored' && each.repeated)).toEqual([false, true, false]);
    expect(sent[1]).toEqual({ ...first, repeated: true });
    expect(await said()).toEqual(['first', 'one', 'two', 'three']);
  });

  test('are stored once when two of them are the same', async () => {
    const { house, send, said } = await begun();
    const sent = await send(house.ports, 'one', 'one', 'two');
    expect(sent.map((each) => each.type === 'stored' && each.repeated)).toEqual([false, true, false]);
    expect(await said()).toEqual(['first', 'one', 'two']);
  });

  test('keep their order though another gateway writes between them', async () => {
    const { house, send, said } = await begun();
    const other = await house.anotherGateway();
    const here = Array.from({ length: 20 }, (_, index) => `here ${index}`);
    const there = Array.from({ length: 20 }, (_, index) => `there ${index}`);
    await Promise.all([send(house.ports, ...here), send(other.ports, ...there)]);
    const texts = await said();
    expect(texts.filter((text) => text.startsWith('here'))).toEqual(here);
    expect(texts.filter((text) => text.startsWith('there'))).toEqual(there);
  });

  test('are judged one after the other', async () => {
    const { house, session, send } = await begun();
    const conversationId = await house.connect(session);
    const disconnect = () => ({ type: 'disconnect', agentId: SHOP.mara, notice: 'readOnly', wrapUp: false }) as const;
    const [, , late] = await Promise.all([
      send(house.ports, 'in time'),
      house.ports.conversations.execute({ conversationId, command: disconnect }),
      send(house.ports, 'too late'),
    ]);
    expect(late).toEqual([{ type: 'refused', refusal: 'conversationReadOnly' }]);
  });
});

test('a write that fails takes with it what was queued behind it, and nothing else', async () => {
  const house = await openHouse();
  const session = await house.guest('token');
  await house.say(session, 'first');
  const { conversationId } = await house.current(session);
  let failing = true;
  const log = {
    ...house.ports.log,
    append: (batch: readonly Append[]) => {
      if (!failing) return house.ports.log.append(batch);
      failing = false;
      return Promise.reject(new Error('The database is gone'));
    },
  };
  const conversations = createConversations({ ...house.ports, log });
  const send = (text: string) =>
    sendGuestMessage(
      { ...house.ports, conversations },
      { session, conversationId, message: { text, attachmentIds: [], metadata: { id: text } } },
    );
  const results = await Promise.allSettled([send('second'), send('third')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await send('second')).toMatchObject({ type: 'stored', repeated: false });
});

test('what arrives together shares one append', async () => {
  const house = await openHouse();
  const sessions = await Promise.all(Array.from({ length: 40 }, (_, index) => house.guest(`token ${index}`)));
  const groups: number[] = [];
  const log = {
    ...house.ports.log,
    append: (batch: readonly Append[]) => {
      groups.push(batch.length);
      return house.ports.log.append(batch);
    },
  };
  const ports = { ...house.ports, conversations: createConversations({ ...house.ports, log }) };
  await Promise.all(
    sessions.map((session) => sendGuestMessage(ports, { session, message: { text: 'Hello', attachmentIds: [] } })),
  );
  expect(groups.reduce((sum, size) => sum + size, 0)).toBe(40);
  expect(groups.length).toBeLessThan(5);
});

describe('what was written', () => {
  /** Two guests write, the second while the first's message is being written. */
  async function twoWrites({ listen }: { readonly listen?: () => void } = {}) {
    const house = await openHouse();
    const sessions = [await house.guest('one'), await house.guest('two')];
    for (const session of sessions) await house.say(session, 'Hello');
    const happened: string[] = [];
    const log = {
      ...house.ports.log,
      append: async (batch: readonly Append[]) => {
        happened.push('written');
        if (happened.length === 1) sent.push(send(1));
        // As from a database, the outcome comes in a later turn of the event loop.
        await new Promise((resolve) => setImmediate(resolve));
        return house.ports.log.append(batch);
      },
    };
    const conversations = createConversations({ ...house.ports, log });
    conversations.onAppended(() => {
      happened.push('told');
      listen?.();
    });
    const send = async (guest: number): Promise<void> => {
      const session = sessions[guest];
      if (session === undefined) throw new Error('No such guest');
      const { conversationId } = await house.current(session);
      const message = { text: 'Again', attachmentIds: [] };
      await sendGuestMessage({ ...house.ports, conversations }, { session, conversationId, message });
      happened.push('answered');
    };
    const sent = [send(0)];
    const outcomes = async () => {
      const [first] = await Promise.allSettled(sent);
      const [, second] = await Promise.allSettled(sent);
      return [first?.status, second?.status];
    };
    return { conversations, happened, outcomes };
  }

  test('is told while the next is being written, and in its order', async () => {
    const { happened, outcomes } = await twoWrites();
    expect(await outcomes()).toEqual(['fulfilled', 'fulfilled']);
    expect(happened).toEqual(['written', 'written', 'told', 'answered', 'told', 'answered']);
  });

  test('is answered as failed when a listener throws, and the next is told all the same', async () => {
    let isFirst = true;
    const { happened, outcomes } = await twoWrites({
      listen: () => {
        if (!isFirst) return;
        isFirst = false;
        throw new Error('Heard something unheard of');
      },
    });
    expect(await outcomes()).toEqual(['rejected', 'fulfilled']);
    expect(happened).toEqual(['written', 'written', 'told', 'told', 'answered']);
  });

  test('is told though it can not be read whether something beside it was stored before', async () => {
    const house = await openHouse();
    const [session, other] = [await house.guest('one'), await house.guest('two')];
    await house.say(session, 'Hello');
    await house.say(other, 'Hello');
    const [{ conversationId }, gone] = [await house.current(session), await house.current(other)];
    await house.ports.conversations.execute({
      conversationId: gone.conversationId,
      command: () => ({ type: 'clear', allowed: true }),
    });
    const log = { ...house.ports.log, whereStored: () => Promise.reject(new Error('The database is gone')) };
    const conversations = createConversations({ ...house.ports, log });
    const told: string[] = [];
    conversations.onAppended((appended) => told.push(...appended.map(({ append }) => append.conversationId)));
    const clear = (id: string, once?: string) =>
      conversations.execute({
        conversationId: id,
        command: () => ({ type: 'clear', allowed: true }),
        ...(once === undefined ? {} : { once }),
      });
    const outcomes = await Promise.allSettled([clear(gone.conversationId, 'key'), clear(conversationId)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(told).toEqual([conversationId]);
  });
});

test('no agent is over capacity and none has two seats for one conversation, whoever routes', async () => {
  const step = fc.oneof(
    fc.record({ deed: fc.constant('say' as const), guest: fc.nat(5), gateway: fc.nat(1) }),
    fc.record({
      deed: fc.constantFrom('accept' as const, 'disconnect' as const),
      guest: fc.nat(5),
      gateway: fc.nat(1),
    }),
    fc.record({ deed: fc.constant('routeBoth' as const), guest: fc.constant(0), gateway: fc.constant(0) }),
    fc.record({ deed: fc.constant('ringOut' as const), guest: fc.constant(0), gateway: fc.nat(1) }),
    fc.record({ deed: fc.constantFrom('on' as const, 'off' as const), guest: fc.nat(1), gateway: fc.nat(1) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const house = await openHouse({ capacity: 2 });
      const gateways = [house, await house.anotherGateway()] as const;
      const agents = [SHOP.mara, SHOP.jonas] as const;
      for (const agent of agents) await house.onQueue(agent);
      for (const { deed, guest, gateway } of steps) {
        const at = gateways[gateway === 0 ? 0 : 1];
        const session = await at.guest(`guest ${guest}`);
        const state = await at.ports.log.currentOf(session.id);
        if (deed === 'say') await at.say(session, 'Hello');
        if (deed === 'routeBoth') await Promise.all(gateways.map((each) => each.route()));
        if (deed === 'accept' && state?.status === 'alerting') await at.accept(state.agentId, state.conversationId);
        if (deed === 'disconnect' && state?.status === 'connected')
          await at.disconnect(state.agentId, state.conversationId);
        if (deed === 'ringOut') {
          house.pass(31_000);
          await at.deadlines();
        }
        if (deed === 'on') await at.onQueue(agents[guest === 0 ? 0 : 1]);
        if (deed === 'off') await at.offQueue(agents[guest === 0 ? 0 : 1]);
        for (const agent of agents) expect((await house.ports.agents.status(agent))?.load).toBeLessThanOrEqual(2);
      }
      await Promise.all(gateways.map((each) => each.route()));
      const status = await Promise.all(agents.map((agent) => house.ports.agents.status(agent)));
      const room = status.some((each) => each?.routingStatus === 'onQueue' && each.load < each.capacity);
      house.pass(31_000);
      if (room)
        expect((await house.ports.books.waiting({ limit: 100 })).length === 0 || (await house.route()) > 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
