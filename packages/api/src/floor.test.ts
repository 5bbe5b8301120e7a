import type { Queue } from '@rejoin/core/queue/queue';
import { SHOP, SHOP_QUEUE } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

/** Mara talks with a guest; a colleague's conversation waits. */
async function openFloor(queue = SHOP_QUEUE) {
  const api = await openApi();
  const { house } = api;
  await house.ports.companyWrites.putQueue(queue, [SHOP.mara, SHOP.jonas]);
  const session = await house.guest('first');
  const conversationId = await house.connect(session, 'Hello');
  await house.offQueue(SHOP.mara);
  await house.say(await house.guest('second'), 'Anybody?');
  return { ...api, conversationId };
}

const WRAPPED_UP: Queue = { ...SHOP_QUEUE, wrapUp: { ...SHOP_QUEUE.wrapUp, prompt: 'optional' } };

const MONITOR = 'conversation:message:monitor';

test('a supervisor sees what waits and who talks, of all or of one', async () => {
  const { asWith, conversationId } = await openFloor();
  const { supervisor } = await asWith([MONITOR]);
  const floor = await supervisor.floor({});
  expect(floor.queues).toMatchObject([{ name: 'Customer care', waiting: 1, connected: 1, parked: 0 }]);
  expect(floor.agents.map(({ name, load }) => [name, load])).toEqual([
    ['Jonas', 0],
    ['Mara', 1],
  ]);
  expect(floor.conversations.map(({ status }) => status)).toEqual(['waiting', 'connected']);
  expect(await supervisor.floor({ agentId: SHOP.mara })).toMatchObject({ conversations: [{ conversationId }] });
});

test('a supervisor sees how far a queue has kept its promise since the day began', async () => {
  const { asWith, house } = await openFloor();
  const { supervisor } = await asWith([MONITOR]);
  const from = house.ports.clock() - 3_600_000;
  const now = async () => {
    house.pass(10_000);
    return await supervisor.serviceLevels({ from });
  };
  expect(await now()).toEqual({
    overall: { counted: 1, inTime: 1, target: 0.8 },
    queues: [{ queueId: SHOP.queue, seconds: 60, counted: 1, inTime: 1, target: 0.8 }],
  });
  house.pass(60_000);
  expect((await now()).overall).toMatchObject({ counted: 2, inTime: 1 });
  const long = supervisor.serviceLevels({ from: from - 86_400_000 - 3_600_000 });
  expect(await refusalOf(long)).toEqual({ refusal: 'intervalNotReportable' });
  await expect((await asWith([])).supervisor.serviceLevels({ from })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a whisper is for the supervisor and the agent, and has a place without words for everybody else', async () => {
  const { as, asWith, conversationId } = await openFloor();
  const { supervisor } = await asWith([MONITOR, 'conversation:message:coach']);
  await supervisor.whisper({ conversationId, text: 'Offer a refund' });
  const read = await supervisor.thread({ conversationId, before: 1000 });
  expect(read.entries.at(-1)?.event).toMatchObject({ type: 'Whispered', text: 'Offer a refund' });
  const mara = await (await as(SHOP.mara)).agent.thread({ conversationId });
  expect(mara.entries.at(-1)?.event).toMatchObject({ type: 'Whispered', text: 'Offer a refund' });
  await (await as(SHOP.jonas)).supervisor.takeOver({ conversationId });
  const jonas = await (await as(SHOP.jonas)).agent.thread({ conversationId });
  expect(jonas.entries.map(({ event }) => event.type).slice(-2)).toEqual(['Hidden', 'TakenOver']);
});

test('a supervisor sends a conversation to another agent or to a queue, and is told where it can go', async () => {
  const { asWith, house, conversationId } = await openFloor();
  const { supervisor } = await asWith([MONITOR, 'conversation:message:assign']);
  expect(await refusalOf(supervisor.assignToAgent({ conversationId, toAgentId: SHOP.jonas }))).toEqual({
    refusal: 'agentNotAvailable',
  });
  await house.onQueue(SHOP.jonas);
  expect(await supervisor.assignTargets()).toMatchObject({
    queues: [{ id: SHOP.queue, waiting: 1, onQueue: 1 }],
    colleagues: [
      { agentId: SHOP.jonas, routingStatus: 'onQueue' },
      { agentId: SHOP.mara, routingStatus: 'offQueue' },
    ],
  });
  await supervisor.assignToAgent({ conversationId, toAgentId: SHOP.jonas });
  expect(await supervisor.floor({ agentId: SHOP.jonas })).toMatchObject({
    conversations: [{ conversationId, status: 'ringing', agentId: SHOP.jonas }],
  });
  await supervisor.assignToQueue({ conversationId, queueId: SHOP.queue });
  const again = supervisor.assignToQueue({ conversationId, queueId: SHOP.queue });
  expect(await refusalOf(again)).toEqual({ refusal: 'alreadyThere' });
});

test('an agent who has lost it sees of their after-call work only what was said until then', async () => {
  const { as, house, conversationId } = await openFloor(WRAPPED_UP);
  await (await as(SHOP.jonas)).supervisor.takeOver({ conversationId });
  await house.answer(SHOP.jonas, conversationId, 'For you alone');
  const { row, entries } = await (await as(SHOP.mara)).agent.thread({ conversationId });
  expect(row.group).toBe('afterCallWork');
  expect(entries.map(({ event }) => event.type).slice(-2)).toEqual(['TakenOver', 'Hidden']);
});

test('a conversation that does not exist is refused', async () => {
  const { supervisor } = await (await openFloor()).asWith([MONITOR]);
  const nothing = supervisor.thread({ conversationId: SHOP.queue, before: 2 });
  expect(await refusalOf(nothing)).toEqual({ refusal: 'conversationNotFound' });
});

test('a file keeps an address for whoever reads along, once it was sent', async () => {
  const { as, asWith, house, conversationId } = await openFloor();
  const { agent } = await as(SHOP.mara);
  const file = { conversationId, fileName: 'parcel.png', fileType: 'image/png', fileSize: 900 };
  const { id: attachmentId } = await agent.announceUpload(file);
  await house.ports.attachments.settle(attachmentId, { status: 'stored', file: { mime: 'image/png', size: 900 } });
  const { supervisor } = await asWith([MONITOR]);
  const ask = (asked: string) => supervisor.attachmentUrl({ conversationId: asked, attachmentId });
  expect(await refusalOf(ask(conversationId))).toEqual({ refusal: 'attachmentNotFound' });
  await agent.answer({ conversationId, clientMessageId: SHOP.queue, text: '', attachmentIds: [attachmentId] });
  expect((await ask(conversationId)).url).toContain(`/downloads/${attachmentId}`);
  const { conversations } = await supervisor.floor({});
  const another = conversations.find((each) => each.conversationId !== conversationId)?.conversationId ?? '';
  expect(await refusalOf(ask(another))).toEqual({ refusal: 'attachmentNotFound' });
  await expect((await asWith([])).supervisor.attachmentUrl({ conversationId, attachmentId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('an agent is told where a conversation can go, and whom they can ask', async () => {
  const { as, house } = await openFloor();
  await house.onQueue(SHOP.jonas);
  const { leg } = await as(SHOP.mara);
  const onQueue = async () => (await leg.transferQueues()).map((queue) => queue.onQueue);
  expect(await leg.transferQueues()).toEqual([{ id: SHOP.queue, name: 'Customer care', waiting: 1, onQueue: 1 }]);
  await house.ports.agents.noteSeen(SHOP.deployment, [SHOP.jonas]);
  await house.ports.agents.noteLeft(SHOP.deployment, [SHOP.jonas]);
  expect(await onQueue()).toEqual([0]);
  await house.ports.agents.noteSeen(SHOP.deployment, [SHOP.jonas]);
  expect(await onQueue()).toEqual([1]);
  expect(await leg.colleagues()).toMatchObject([{ agentId: SHOP.jonas, routingStatus: 'onQueue', load: 0 }]);
});

test('supervisors who watch the same conversation are told of each other, and nobody else may ask', async () => {
  const { as, asWith, conversationId } = await openFloor();
  const abort = new AbortController();
  const look = async (personId: string) => {
    const { supervisor } = await as(personId, abort.signal);
    return (await supervisor.lookAlong({ conversationId }))[Symbol.asyncIterator]();
  };
  const jonas = await look(SHOP.jonas);
  expect((await jonas.next()).value).toEqual({ type: 'lookers', lookers: [] });
  const mara = await look(SHOP.mara);
  expect((await mara.next()).value).toEqual({ type: 'lookers', lookers: [] });
  expect((await jonas.next()).value).toEqual({ type: 'lookers', lookers: [{ id: SHOP.mara, name: 'Mara' }] });
  abort.abort();
  expect((await jonas.next()).done).toBe(true);
  const refused = (await asWith([])).supervisor.lookAlong({ conversationId });
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('who wants to watch a conversation that does not exist is told so', async () => {
  const { as } = await openFloor();
  const { supervisor } = await as(SHOP.jonas, new AbortController().signal);
  const news = (await supervisor.watch({ conversationId: SHOP.queue }))[Symbol.asyncIterator]();
  expect(await refusalOf(news.next())).toEqual({ refusal: 'conversationNotFound' });
});
