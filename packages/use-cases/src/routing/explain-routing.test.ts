import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { takeOverConversation } from '../leg/take-over-conversation.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { explainRouting } from './explain-routing.ts';
import { routeWaiting } from './route-waiting.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

/** A guest who waits; `occupied`: Mara, who is on queue, has room for one conversation and has another. */
async function openLine({ occupied = false } = {}) {
  const house = await openHouse({ capacity: 1 });
  if (occupied) {
    await house.onQueue(SHOP.mara);
    await house.say(await house.guest('earlier'), 'Hello');
    await house.route();
  }
  const session = await house.guest('guest');
  await house.say(session, 'Hello');
  const { conversationId } = await house.current(session);
  return { house, session, conversationId, answer: () => answerOf(house, conversationId) };
}

async function answerOf({ ports }: House, conversationId: string) {
  await ports.rounds.settled();
  const explained = await explainRouting(ports, { conversationId });
  return explained.type === 'explained' ? explained.answer : explained.refusal;
}

test('why nobody has it yet is said as things stand now, whatever routing looked at before', async () => {
  const { house, answer } = await openLine();
  expect(await answer()).toMatchObject({
    type: 'now',
    queueId: SHOP.queue,
    choice: { type: 'nobody', considered: [] },
  });
  await house.onQueue(SHOP.mara);
  expect(await answer()).toMatchObject({ type: 'now', choice: { type: 'chosen', agentId: SHOP.mara } });
});

test('why her is said as the round decided, although she has gone off queue since', async () => {
  const { house, session, answer } = await openLine();
  await house.connect(session);
  await house.offQueue(SHOP.mara);
  expect(await answer()).toMatchObject({
    type: 'then',
    offered: true,
    choice: { type: 'chosen', agentId: SHOP.mara, reason: 'longestIdle', considered: [{ agentId: SHOP.mara }] },
  });
});

test('one that was taken from the line says why nobody had got it', async () => {
  const { house, conversationId, answer } = await openLine({ occupied: true });
  await routeWaiting(house.ports, { queueIds: [SHOP.queue], agentIds: [] });
  await takeOverConversation(house.ports, { conversationId, byId: SHOP.jonas, byName: 'Jonas' });
  expect(await answer()).toMatchObject({
    type: 'then',
    choice: { type: 'nobody', considered: [{ agentId: SHOP.mara, leftOut: 'noCapacity' }] },
  });
});

test('one that was taken over from her says by whom', async () => {
  const { house, session, answer } = await openLine();
  const conversationId = await house.connect(session);
  await takeOverConversation(house.ports, { conversationId, byId: SHOP.jonas, byName: 'Jonas' });
  expect(await answer()).toEqual({ type: 'takenOver', byName: 'Jonas', fromAgentId: SHOP.mara });
});

test('where routing has had no part there is nothing to say', async () => {
  const { house, conversationId, answer } = await openLine();
  await takeOverConversation(house.ports, { conversationId, byId: SHOP.jonas, byName: 'Jonas' });
  expect(await answer()).toEqual({ type: 'nothingKept' });
});

test('a conversation that does not exist is refused', async () => {
  expect(await answerOf(await openHouse(), SHOP.queue)).toBe('conversationNotFound');
});
