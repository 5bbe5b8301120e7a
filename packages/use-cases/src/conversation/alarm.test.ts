import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { transferToAgent } from '../leg/transfer-to-agent.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { runDeadlines } from './alarm.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

async function ringing(house: House, token: string) {
  const session = await house.guest(token);
  await house.say(session, 'Hello');
  await house.route();
  return house.current(session);
}

/** Mara talks with a guest, and has asked Jonas to take them. */
async function asked(capacity: number) {
  const house = await openHouse({ capacity });
  const conversationId = await house.connect(await house.guest('first'), 'Hello');
  await house.onQueue(SHOP.jonas);
  const ask = () => transferToAgent(house.ports, { agentId: SHOP.mara, toAgentId: SHOP.jonas, conversationId });
  return { house, conversationId, ask };
}

async function standing({ ports }: House, agentId: string) {
  return (await ports.agents.status(agentId))?.routingStatus;
}

test('a colleague who lets it ring out gets nothing until back on queue', async () => {
  const { house, ask } = await asked(4);
  await ask();
  house.pass(31_000);
  await house.deadlines();
  expect(await standing(house, SHOP.jonas)).toBe('notResponding');
});

test('a colleague without room is not asked', async () => {
  const { house, ask } = await asked(1);
  await ringing(house, 'second');
  expect(await ask()).toEqual({ type: 'refused', refusal: 'agentNotAvailable' });
});

test('a colleague who has lost the room for it meanwhile is not to blame for letting it ring', async () => {
  const { house, conversationId, ask } = await asked(1);
  await ask();
  const second = await ringing(house, 'second');
  await house.accept(SHOP.jonas, second.conversationId);
  expect(await house.accept(SHOP.jonas, conversationId)).toEqual({ type: 'refused', refusal: 'noSeat' });
  house.pass(31_000);
  await house.deadlines();
  expect(await standing(house, SHOP.jonas)).toBe('onQueue');
  expect(await house.ports.conversations.states([conversationId])).toMatchObject(
    new Map([[conversationId, { status: 'connected', agentId: SHOP.mara }]]),
  );
});

test('who takes it in the last moment, while the alarm goes off, stays on queue', async () => {
  const house = await openHouse();
  await house.onQueue(SHOP.mara);
  const offered = await ringing(house, 'first');
  await house.accept(SHOP.mara, offered.conversationId);
  house.pass(31_000);
  const log = { due: async () => [offered] };
  await runDeadlines({ ...house.ports, log });
  expect(await standing(house, SHOP.mara)).toBe('onQueue');
});
