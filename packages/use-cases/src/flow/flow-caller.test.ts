import type { CallEndpoint, Flow } from '@rejoin/core/flow/flow';
import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { createMemoryEndpointCaller, type EndpointServer } from '../memory/endpoint-caller.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import type { EndpointCaller } from '../ports/endpoint-caller.ts';
import { createFlowCaller } from './flow-caller.ts';

const call: CallEndpoint = {
  type: 'callEndpoint',
  url: 'https://orders.example/{{answer}}',
  method: 'GET',
  timeoutSeconds: 5,
  store: [{ from: 'state', to: 'order' }],
  success: 'tell',
  failure: 'sorry',
  timedOut: 'sorry',
};

/** Asks for an order, looks it up, tells its state, and hands over. */
const lookUp: Omit<Flow, 'version'> = {
  id: SHOP.flow,
  name: 'Orders',
  start: 'ask',
  nodes: {
    ask: { type: 'sendMessage', text: 'Which order?', next: 'wait' },
    wait: { type: 'waitForAnswer', timeoutSeconds: 600, retries: 0, next: 'call', timedOut: 'care' },
    call,
    tell: { type: 'sendMessage', text: 'It is {{attribute.order}}.', next: 'care' },
    sorry: { type: 'sendMessage', text: 'I could not look that up.', next: 'care' },
    care: { type: 'transferToQueue', queueId: SHOP.queue },
  },
};

async function shopWith(
  server: EndpointServer,
  endpoints: EndpointCaller = createMemoryEndpointCaller(server),
  more: Pick<CallEndpoint, 'headers'> = {},
) {
  const house = await openHouse();
  const nodes = { ...lookUp.nodes, call: { ...call, ...more } };
  await house.ports.companyWrites.putFlow({ ...lookUp, nodes, version: 2 });
  house.ports.pictures.forget();
  const errors: unknown[] = [];
  const caller = createFlowCaller({ ...house.ports, endpoints, onError: (error) => errors.push(error) });
  const session = await house.guest('token');
  await house.say(session, 'Hi');
  return { ...house, session, caller, errors };
}

async function flowWords({ ports, current, session }: Awaited<ReturnType<typeof shopWith>>): Promise<string[]> {
  const { conversationId } = await current(session);
  const entries = await ports.log.readBack(conversationId, { limit: 100 });
  return entries.flatMap(({ event }) => (event.type === 'FlowMessaged' ? [event.text] : [])).reverse();
}

test('a flow asks an endpoint, keeps what it says and goes on', async () => {
  const shop = await shopWith(({ url }) =>
    url === 'https://orders.example/A%2017' ? { status: 200, body: '{"state":"on its way"}' } : 'gone',
  );
  await shop.say(shop.session, 'A 17');
  expect((await shop.current(shop.session)).status).toBe('inFlow');
  await shop.caller.stop();
  expect(await flowWords(shop)).toEqual(['Which order?', 'It is on its way.']);
  expect(await shop.current(shop.session)).toMatchObject({ status: 'waiting', attributes: { order: 'on its way' } });
  expect(shop.errors).toEqual([]);
});

test('an endpoint that is gone takes the other way', async () => {
  const shop = await shopWith(() => 'gone');
  await shop.say(shop.session, 'A 17');
  await shop.caller.stop();
  expect(await flowWords(shop)).toEqual(['Which order?', 'I could not look that up.']);
});

test('where nobody asks any more, the flow goes on at its time-out', async () => {
  const shop = await shopWith(() => 'gone');
  await shop.caller.stop();
  await shop.say(shop.session, 'A 17');
  shop.pass(60_000);
  await shop.deadlines();
  expect(await flowWords(shop)).toEqual(['Which order?', 'I could not look that up.']);
  expect((await shop.current(shop.session)).status).toBe('waiting');
});

test('a conversation keeps the flow in the version that it began with', async () => {
  const shop = await shopWith(() => 'gone');
  const nodes = { ...lookUp.nodes, wait: { type: 'disconnect' } } as const;
  await shop.ports.companyWrites.putFlow({ ...lookUp, nodes, version: 3 });
  shop.ports.pictures.forget();
  await shop.say(shop.session, 'A 17');
  expect(await shop.current(shop.session)).toMatchObject({ status: 'inFlow', flow: { version: 2 } });
  await shop.caller.stop();
});

test('a gateway that closes does not wait for an endpoint that is slow, and leaves its flow to the time-out', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let answer = (_: CallOutcome) => {};
  const shop = await shopWith(() => 'gone', {
    call: () => new Promise((resolve) => (answer = resolve)),
  });
  await shop.say(shop.session, 'A 17');
  const stopped = shop.caller.stop();
  await vi.advanceTimersByTimeAsync(3000);
  await stopped;
  answer({ type: 'answered', status: 200, body: '{"state":"on its way"}' });
  await vi.advanceTimersByTimeAsync(0);
  expect((await shop.current(shop.session)).status).toBe('inFlow');
});

test('a secret stands in the header that names it, at the call and nowhere else', async () => {
  const asked: EndpointRequest[] = [];
  const server: EndpointServer = (request) => {
    asked.push(request);
    return { status: 200, body: '{"state":"on its way"}' };
  };
  const headers = { Authorization: 'Bearer {{secret.orders}}' };
  const shop = await shopWith(server, createMemoryEndpointCaller(server), { headers });
  const secret = { id: shop.ports.newId(), name: 'orders', host: 'orders.example' };
  await shop.ports.flowSecrets.add({ secret, sealedValue: 'sealed hunter2', at: shop.ports.clock() });
  await shop.say(shop.session, '{{secret.orders}}');
  await shop.caller.stop();
  expect(asked).toEqual([
    {
      url: 'https://orders.example/%7B%7Bsecret.orders%7D%7D',
      method: 'GET',
      headers: { authorization: 'Bearer hunter2' },
    },
  ]);
  const { conversationId } = await shop.current(shop.session);
  const kept = [await shop.current(shop.session), await shop.ports.log.readBack(conversationId, { limit: 100 })];
  expect(JSON.stringify(kept)).not.toContain('hunter2');
});

test('without the secret that a header names nobody is asked', async () => {
  const server: EndpointServer = () => ({ status: 200, body: '{"state":"on its way"}' });
  const headers = { Authorization: '{{secret.gone}}' };
  const shop = await shopWith(server, createMemoryEndpointCaller(server), { headers });
  await shop.say(shop.session, 'A 17');
  await shop.caller.stop();
  expect(await flowWords(shop)).toEqual(['Which order?', 'I could not look that up.']);
});
