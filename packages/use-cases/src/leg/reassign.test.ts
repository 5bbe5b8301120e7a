import { expect, test } from 'vitest';
import { readConversation } from '../conversation/read-conversation.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { type AgentNews, followAgent } from '../news/follow-agent.ts';
import { explainRouting } from '../routing/explain-routing.ts';
import { reassignToAgent } from './reassign-to-agent.ts';
import { reassignToQueue } from './reassign-to-queue.ts';
import { replaceHolder } from './replace-holder.ts';
import { takeOverConversation } from './take-over-conversation.ts';

const VERA = { byId: SHOP.queue, byName: 'Vera' };

/** Mara talks with a guest. */
async function openTalk({ capacity = 1 } = {}) {
  const house = await openHouse({ capacity });
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  const move = (toAgentId: string) => reassignToAgent(house.ports, { ...VERA, conversationId, toAgentId });
  return { house, session, conversationId, move };
}

test('who loses it is told by whom it was moved and to whom, and who is to have it is offered it with her name', async () => {
  const { house, session, conversationId, move } = await openTalk();
  await house.onQueue(SHOP.jonas);
  const signal = new AbortController().signal;
  const [mara, jonas] = [SHOP.mara, SHOP.jonas].map((agentId) => followAgent(house.ports, { agentId, signal }));
  await mara?.next();
  await jonas?.next();
  expect(await move(SHOP.jonas)).toMatchObject({ type: 'done' });
  expect(await house.current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
  const moved = { byName: 'Vera', toAgentId: SHOP.jonas, queueId: SHOP.queue };
  expect(await nextOf(mara, conversationId)).toMatchObject({ row: { group: 'waiting' }, entries: [], moved });
  const offered = await nextOf(jonas, conversationId);
  expect(offered).toMatchObject({ row: { group: 'offered', offer: { reason: 'reassigned', byName: 'Vera' } } });
  expect(offered).not.toHaveProperty('moved');
  expect(await explainRouting(house.ports, { conversationId })).toMatchObject({
    answer: { type: 'sent', byName: 'Vera', agentId: SHOP.jonas },
  });
});

test('whoever accepts it has it because it was sent, until somebody else has it', async () => {
  const { house, conversationId, move } = await openTalk();
  await house.onQueue(SHOP.jonas);
  await move(SHOP.jonas);
  await house.accept(SHOP.jonas, conversationId);
  for (let words = 0; words < 3; words += 1) await house.answer(SHOP.jonas, conversationId, 'Hello');
  const why = () => explainRouting(house.ports, { conversationId });
  expect(await why()).toMatchObject({ answer: { type: 'sent', byName: 'Vera', agentId: SHOP.jonas } });
  await takeOverConversation(house.ports, { conversationId, byId: SHOP.mara, byName: 'Mara' });
  expect(await why()).toMatchObject({ answer: { type: 'takenOver', byName: 'Mara', fromAgentId: SHOP.jonas } });
});

test.each<[string, (house: Awaited<ReturnType<typeof openHouse>>) => Promise<unknown>]>([
  ['is off queue', async () => {}],
  [
    'has no room',
    async (house) => {
      await house.onQueue(SHOP.jonas);
      await house.offQueue(SHOP.mara);
      await house.say(await house.guest('other'), 'Me too');
      await house.route();
    },
  ],
])('to an agent who %s it does not go, and stays where it is', async (_, prepare) => {
  const { house, session, move } = await openTalk();
  await prepare(house);
  expect(await move(SHOP.jonas)).toEqual({ type: 'refused', refusal: 'agentNotAvailable' });
  expect(await house.current(session)).toMatchObject({ status: 'connected', agentId: SHOP.mara });
});

test('of two that are sent to an agent with room for one at the same time one is refused', async () => {
  const { house, conversationId, move } = await openTalk();
  await house.offQueue(SHOP.mara);
  const second = await house.guest('second');
  await house.say(second, 'And I');
  const other = await house.current(second);
  await house.onQueue(SHOP.jonas);
  const both = await Promise.all([
    move(SHOP.jonas),
    reassignToAgent(house.ports, { ...VERA, conversationId: other.conversationId, toAgentId: SHOP.jonas }),
  ]);
  expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
  expect(conversationId).not.toBe(other.conversationId);
});

test('sent back to the line it is not offered at once to the agent it was taken from', async () => {
  const { house, session, conversationId } = await openTalk();
  expect(await reassignToQueue(house.ports, { ...VERA, conversationId, queueId: SHOP.queue })).toMatchObject({
    type: 'done',
  });
  await house.route();
  expect(await house.current(session)).toMatchObject({ status: 'waiting', queueId: SHOP.queue });
});

test('from whoever has it by what was read last it goes on once, though two send it on at the same moment', async () => {
  const { house, conversationId } = await openTalk();
  await house.onQueue(SHOP.jonas);
  const reader = { agentId: VERA.byId, mayMonitor: true };
  const read = await readConversation(house.ports, { reader, conversationId });
  const stretch = (read.type === 'told' && read.told.stretches.at(-1)?.sequence) || 0;
  const replace = (to: Parameters<typeof replaceHolder>[1]['to']) =>
    replaceHolder(house.ports, { ...VERA, conversationId, stretch, to });
  const both = await Promise.all([replace({ toAgentId: SHOP.jonas }), replace({ queueId: SHOP.queue })]);
  const outcomes = both.map((deed) => (deed.type === 'refused' ? deed.refusal : deed.type));
  expect(outcomes.sort()).toEqual(['done', 'notTheHolder']);
  expect(await replace({ queueId: SHOP.queue })).toEqual({ type: 'refused', refusal: 'notTheHolder' });
});

async function nextOf(stream: AsyncGenerator<AgentNews, void, void> | undefined, conversationId: string) {
  for (;;) {
    const { value } = (await stream?.next()) ?? {};
    if (value === undefined) throw new Error('The stream ended');
    if (value.type === 'gone' && value.conversationId === conversationId) return value;
    if (value.type === 'conversation' && value.row.conversationId === conversationId) return value;
  }
}
