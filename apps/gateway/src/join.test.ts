import { messageBody } from '@rejoin/protocol/down/structured-message';
import { historyPage } from '@rejoin/protocol/rest/history-page';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAgent, connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { follow, row } from './talk.test-kit.ts';

let gateway: TestGateway;
let deploymentId: string;
beforeAll(async () => {
  gateway = await openGateway();
  const { configurations, deployments } = gateway.world;
  const draft = (await configurations.find(SHOP.configuration))?.draft;
  if (draft === undefined) throw new Error('The shop has no configuration');
  const configurationId = crypto.randomUUID();
  deploymentId = crypto.randomUUID();
  await configurations.add({
    id: configurationId,
    draft: { ...draft, name: configurationId, messenger: { ...draft.messenger, autoStart: true } },
    at: 0,
  });
  await configurations.publish(configurationId, { personId: SHOP.ines, at: 0 });
  await deployments.add({ ...SHOP_DEPLOYMENT, id: deploymentId, name: deploymentId, configurationId }, 0);
});
afterAll(() => gateway.close());

const JOIN = text('', {
  type: 'Event',
  events: [{ eventType: 'Presence', presence: { type: 'Join' } }],
  channel: { metadata: { customAttributes: { plan: 'pro' } } },
});
const joined = { type: 'Event', direction: 'Inbound', events: [{ presence: { type: 'Join' } }] };

test('joining begins the conversation: all connections hear it, the flow greets, agents see who it is', async () => {
  const mara = connectAgent(gateway, SHOP.mara);
  const news = follow(mara);
  await mara.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const guest = await connectGuest(gateway, { deploymentId });
  const tab = await connectGuest(gateway, { deploymentId, token: guest.token });
  expect((await guest.configure()).newSession).toBe(true);
  expect((await tab.configure()).newSession).toBe(false);
  const echo = await guest.ask({ ...JOIN, tracingId: 'T1' }, 'StructuredMessage');
  expect(echo).toMatchObject({ type: 'message', code: 200, tracingId: 'T1', body: joined });
  expect(await tab.next('StructuredMessage')).toEqual(echo);
  const greeting = await guest.next('StructuredMessage');
  expect(greeting.body).toMatchObject({ direction: 'Outbound', text: 'Welcome.' });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  expect(row(offer)).toMatchObject({ attributes: { plan: 'pro' }, opening: '', unanswered: 0 });

  guest.send({ token: guest.token, ...text('Hello') });
  expect((await guest.next('StructuredMessage')).body).toMatchObject({ text: 'Hello' });
  const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
  const headers = { authorization: `bearer ${jwt}` };
  const history = await fetch(`http://${gateway.host}/api/v2/webmessaging/messages`, { headers });
  const { entities, total } = historyPage.parse(await history.json());
  expect(total).toBe(3);
  expect(entities).toMatchObject([{ text: 'Hello' }, { text: 'Welcome.' }, joined]);
  expect(entities[2]).toEqual(echo.body);
  await mara.client.agent.setRoutingStatus.mutate({ status: 'offQueue' });
  await mara.close();
});

test('joining again changes nothing and is echoed to who did', async () => {
  const guest = await connectGuest(gateway, { deploymentId });
  await guest.configure();
  const first = await guest.ask({ ...JOIN, tracingId: 'T1' }, 'StructuredMessage');
  await guest.next('StructuredMessage');
  const second = await guest.ask({ ...JOIN, tracingId: 'T2' }, 'StructuredMessage');
  expect(second).toMatchObject({ tracingId: 'T2', body: joined });
  const timeOf = ({ body }: typeof first) => Date.parse(messageBody.parse(body).channel.time);
  expect(timeOf(second)).toBeGreaterThan(timeOf(first));
  await guest.ask({ action: 'getJwt' }, 'JwtResponse');
  expect(guest.unread).toEqual([]);
});

test('a join and a message at once begin one conversation', async () => {
  const guest = await connectGuest(gateway, { deploymentId });
  await guest.configure();
  guest.send({ token: guest.token, ...text('Hello') });
  guest.send({ token: guest.token, ...JOIN });
  guest.send({ token: guest.token, ...text('Again') });
  const said: (string | undefined)[] = [];
  while (!said.includes('Again')) said.push((await guest.next('StructuredMessage')).body.text);
  expect(said.filter((words) => words === 'Welcome.')).toHaveLength(1);
});

test('attributes beyond the limit are refused with a join as with a message', async () => {
  const guest = await connectGuest(gateway, { deploymentId });
  await guest.configure();
  const channel = { metadata: { customAttributes: { a: 'x'.repeat(2048) } } };
  expect(await guest.ask({ ...JOIN, channel }, 'string')).toMatchObject({ code: 4013 });
});
