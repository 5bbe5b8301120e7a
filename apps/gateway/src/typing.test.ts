import { messageBody } from '@rejoin/protocol/down/structured-message';
import { historyPage } from '@rejoin/protocol/rest/history-page';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { openTalk } from './talk.test-kit.ts';

let gateway: TestGateway;
let other: TestGateway;
beforeAll(async () => {
  let latest = 0;
  const ticks = () => {
    latest = Math.max(Date.now(), latest + 1);
    return latest;
  };
  const world = createMemoryWorld({ clock: ticks });
  await furnishShop(world);
  gateway = await openGateway({}, world);
  other = await openGateway({}, gateway.world);
});
afterAll(async () => {
  await gateway.close();
  await other.close();
});

const TYPING = text('', { type: 'Event', events: [{ eventType: 'Typing', typing: { type: 'On', duration: 5000 } }] });

test('each sees the other typing, on whichever gateway, and the history keeps nothing of it', async () => {
  const talk = await openTalk({ guest: gateway, agent: other });
  const { guest, mara, news, conversationId } = talk;
  guest.send({ token: guest.token, ...TYPING });
  expect(await news.until(({ type }) => type === 'guestTyping')).toEqual({ type: 'guestTyping', conversationId });
  await mara.client.agent.typing.mutate({ conversationId });
  const { body, ...frame } = await talk.next(({ events }) => events !== undefined);
  expect(frame).toEqual({ type: 'message', class: 'StructuredMessage', code: 200 });
  expect(body).toMatchObject({
    type: 'Event',
    direction: 'Outbound',
    events: [{ eventType: 'Typing', typing: { type: 'On', duration: 5000 } }],
  });
  const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
  const headers = { authorization: `Bearer ${jwt}` };
  const history = await fetch(`http://${gateway.host}/api/v2/webmessaging/messages`, { headers });
  const { entities } = historyPage.parse(await history.json());
  expect(entities.map(({ type }) => type)).toEqual(['Text', 'Text']);
  await talk.end();
});

test('typing that comes too often is left out, and what is said in between is not', async () => {
  const talk = await openTalk({ guest: gateway, agent: gateway });
  const { guest, mara, news, conversationId } = talk;
  for (let time = 0; time < 4; time += 1) guest.send({ token: guest.token, ...TYPING });
  for (let time = 0; time < 20; time += 1) await mara.client.agent.typing.mutate({ conversationId });
  await guest.ask({ action: 'getJwt' }, 'JwtResponse');
  await talk.answer('Here I am.');
  const shown: unknown[] = [];
  await talk.next((body) => {
    if (body['events'] !== undefined) shown.push(body);
    return body['text'] === 'Here I am.';
  });
  expect(shown).toHaveLength(2);
  expect(news.heard.filter(({ type }) => type === 'guestTyping')).toHaveLength(2);
  await talk.end();
});

test('a sign that comes after what was typed is not shown any more', async () => {
  const talk = await openTalk({ guest: gateway, agent: gateway });
  const { conversationId } = talk;
  const { sessionId } = (await gateway.world.log.load([conversationId])).get(conversationId) ?? { sessionId: '' };
  const { body } = await talk.answer('First.').then(() => talk.next(({ text: words }) => words === 'First.'));
  const at = Date.parse(messageBody.parse(body).channel.time);
  for (const sign of [at - 1, at, at + 2])
    gateway.world.hints.tell({ type: 'agentTyping', conversationId, sessionId, at: sign });
  const shown = await talk.next(({ events }) => events !== undefined);
  expect(Date.parse(messageBody.parse(shown.body).channel.time)).toBe(at + 2);
  await talk.end();
});

test('nobody else sees it: not before somebody is connected, and not a colleague', async () => {
  const talk = await openTalk({ guest: gateway, agent: gateway });
  const { mara, news } = talk;
  const stranger = await connectGuest(gateway);
  await stranger.configure();
  stranger.send({ token: stranger.token, ...TYPING });
  await stranger.ask(text('Hello?'), 'StructuredMessage');
  stranger.send({ token: stranger.token, ...TYPING });
  await stranger.ask({ action: 'getJwt' }, 'JwtResponse');
  await talk.answer('Mine.');
  await news.until((item) => JSON.stringify(item).includes('Mine.'));
  expect(news.heard.filter(({ type }) => type === 'guestTyping')).toEqual([]);
  const refused = mara.client.agent.typing.mutate({ conversationId: crypto.randomUUID() });
  await expect(refused).rejects.toMatchObject({ data: { refusal: 'notConnected' } });
  await talk.end();
});

/** A deployment whose messenger is the shop's but for this. */
async function deploymentWith(changes: object): Promise<string> {
  const { configurations, deployments } = gateway.world;
  const draft = (await configurations.find(SHOP.configuration))?.draft;
  if (draft === undefined) throw new Error('The shop has no configuration');
  const [configurationId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  const messenger = { ...draft.messenger, ...changes };
  await configurations.add({ id: configurationId, draft: { ...draft, name: configurationId, messenger }, at: 0 });
  await configurations.publish(configurationId, { personId: SHOP.ines, at: 0 });
  await deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, configurationId }, 0);
  return id;
}

test('a guest whose messenger does not tell of typing is told so', async () => {
  const guest = await connectGuest(gateway, { deploymentId: await deploymentWith({ guestTypingIndicator: false }) });
  await guest.configure();
  expect(await guest.ask({ ...TYPING, tracingId: 'T1' }, 'string')).toMatchObject({
    code: 403,
    body: 'Turn on the Feature Toggle or fix the configuration.',
    tracingId: 'T1',
  });
});

test('where the messenger does not show it, a guest hears nothing of the agent’s typing, and the agent no complaint', async () => {
  const deploymentId = await deploymentWith({ agentTypingIndicator: false });
  const talk = await openTalk({ guest: gateway, agent: gateway, deploymentId });
  const { mara, conversationId } = talk;
  await mara.client.agent.typing.mutate({ conversationId });
  await talk.answer('Without a sign.');
  const { body } = await talk.next(({ events, text: words }) => events !== undefined || words === 'Without a sign.');
  expect(body).toMatchObject({ type: 'Text', text: 'Without a sign.' });
  await talk.end();
});
