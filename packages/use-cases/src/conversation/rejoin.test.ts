import { describe, expect, test } from 'vitest';
import type { Gateway } from '../house.test-kit.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { createGuestSender } from './guest-sender.ts';
import { readThread } from './read-thread.ts';

/** Mara has talked with the guest and left. */
async function left(house: Gateway) {
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Where is my parcel?');
  await house.answer(SHOP.mara, conversationId, 'On its way.');
  await house.disconnect(SHOP.mara, conversationId);
  return { session, conversationId };
}

describe('a guest who comes back', () => {
  test('goes on in the same conversation, with the agent who had it', async () => {
    const house = await openHouse();
    await house.onQueue(SHOP.jonas);
    await house.offQueue(SHOP.jonas);
    const { session, conversationId } = await left(house);
    await house.onQueue(SHOP.jonas);
    await house.say(session, 'It did not come.');
    await house.route();
    expect(await house.current(session)).toMatchObject({
      conversationId,
      status: 'alerting',
      agentId: SHOP.mara,
      reason: 'lastAgent',
      leg: 2,
    });
    const thread = await readThread(house.ports, { agentId: SHOP.mara, conversationId, limit: 100 });
    expect(
      thread.type === 'thread' && thread.entries.filter(({ event }) => event.type.endsWith('Messaged')),
    ).toHaveLength(4);
  });

  test('is not read by the agent who had it beyond what the agent is known to read', async () => {
    const house = await openHouse();
    const { session, conversationId } = await left(house);
    await house.offQueue(SHOP.mara);
    const ports = {
      ...house.ports,
      log: {
        load: house.ports.log.load,
        readBack: async (...page: Parameters<typeof house.ports.log.readBack>) => {
          await house.say(session, 'It did not come.');
          return await house.ports.log.readBack(...page);
        },
      },
    };
    const thread = await readThread(ports, { agentId: SHOP.mara, conversationId, limit: 1 });
    expect(thread.type === 'thread' && thread.entries.map(({ sequence }) => sequence === thread.row.sequence)).toEqual([
      true,
    ]);
  });

  test.each([
    { name: 'is off queue', leave: (house: Gateway) => house.offQueue(SHOP.mara) },
    {
      name: 'is full',
      leave: async (house: Gateway) => {
        await house.say(await house.guest('somebody else'), 'Hello');
        await house.route();
      },
    },
  ])('goes to another agent of the queue when the one who had it $name', async ({ leave }) => {
    const house = await openHouse({ capacity: 1 });
    const { session, conversationId } = await left(house);
    await leave(house);
    await house.onQueue(SHOP.jonas);
    await house.say(session, 'It did not come.');
    await house.route();
    expect(await house.current(session)).toMatchObject({ conversationId, status: 'alerting', agentId: SHOP.jonas });
  });

  test('waits when nobody can take it, and is offered as soon as somebody can', async () => {
    const house = await openHouse();
    const { session } = await left(house);
    await house.offQueue(SHOP.mara);
    await house.say(session, 'It did not come.');
    expect(await house.route()).toBe(0);
    await house.onQueue(SHOP.jonas);
    expect(await house.route()).toBe(1);
    expect(await house.current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
  });

  test('begins a new conversation when the time to rejoin is over and the session lives on', async () => {
    const house = await openHouse({ sessionDurationSeconds: 30 * 86_400 });
    const { session, conversationId } = await left(house);
    house.pass(72 * 3_600_000 + 1000);
    await house.say(session, 'Me again');
    const current = await house.current(session);
    expect(current.conversationId).not.toBe(conversationId);
    expect(current).toMatchObject({ status: 'waiting', leg: 1 });
  });

  test('begins a new conversation then also on a line that has stayed open', async () => {
    const house = await openHouse({ sessionDurationSeconds: 30 * 86_400 });
    const { session, conversationId } = await left(house);
    house.pass(72 * 3_600_000 + 1000);
    const line = createGuestSender(house.ports, {
      session: () => session,
      conversationId: () => conversationId,
      toldAt: () => 0,
    });
    await Promise.all(['Me again', 'Hello?'].map((text) => line({ text, attachmentIds: [] })));
    const current = await house.current(session);
    expect(current).toMatchObject({ status: 'waiting', leg: 1, unanswered: 2, earlierConversationId: conversationId });
  });
});

describe('an offer nobody answers', () => {
  test('goes on, and the agent gets nothing until back on queue', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    await house.onQueue(SHOP.mara);
    await house.say(session, 'Hello');
    await house.route();
    house.pass(31_000);
    expect(await house.deadlines()).toBe(1);
    expect(await house.current(session)).toMatchObject({ status: 'waiting' });
    expect(await house.ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'notResponding', load: 0 });
    expect(await house.route()).toBe(0);
    house.pass(60_000);
    await house.onQueue(SHOP.mara);
    expect(await house.route()).toBe(1);
  });

  test('goes on at once when the agent goes off queue', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    await house.onQueue(SHOP.mara);
    await house.say(session, 'Hello');
    await house.route();
    await house.offQueue(SHOP.mara);
    expect(await house.current(session)).toMatchObject({ status: 'waiting' });
    house.pass(31_000);
    expect(await house.deadlines()).toBe(0);
    expect(await house.ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'offQueue', load: 0 });
  });

  test('is met once though two gateways see to it', async () => {
    const house = await openHouse();
    const other = await house.anotherGateway();
    const session = await house.guest('token');
    await house.onQueue(SHOP.mara);
    await house.say(session, 'Hello');
    await house.route();
    house.pass(31_000);
    await Promise.all([house.deadlines(), other.deadlines()]);
    const { conversationId, sequence } = await house.current(session);
    const entries = await house.ports.log.readBack(conversationId, { limit: sequence });
    expect(entries.filter(({ event }) => event.type === 'Unanswered')).toHaveLength(1);
  });
});

describe('without a licence that carries web messaging', () => {
  test('no session comes about', async () => {
    const house = await openHouse();
    await house.ports.companyWrites.setLicences(['CX 1']);
    await expect(house.guest('token')).rejects.toThrow('inactive');
  });

  test('nothing is offered', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    await house.say(session, 'Hello');
    await house.ports.companyWrites.setLicences([]);
    house.ports.pictures.forget();
    await house.onQueue(SHOP.mara);
    expect(await house.route()).toBe(0);
    expect(await house.say(session, 'Hello?')).toEqual({ type: 'refused', refusal: 'inactive' });
  });
});
