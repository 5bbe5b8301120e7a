import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectAgent, connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { follow, row } from './talk.test-kit.ts';

let gateway: TestGateway;
let other: TestGateway;
beforeEach(async () => {
  gateway = await openGateway();
  other = await openGateway({}, gateway.world);
});
afterEach(async () => {
  await gateway.close();
  await other.close();
});

async function waitingGuest(
  at: TestGateway,
  asks: object = { queuePlace: true },
  deploymentId: string = SHOP.deployment,
) {
  const guest = await connectGuest(at, { deploymentId });
  await guest.configure(asks);
  await guest.ask(text('Is anybody there?'), 'StructuredMessage');
  return guest;
}

const placeOf = async (guest: Awaited<ReturnType<typeof waitingGuest>>) => (await guest.next('QueuePlaceEvent')).body;

test('who waits is told their place as it changes, until an agent takes the conversation, on whichever gateway', async () => {
  const first = await waitingGuest(gateway);
  expect(await placeOf(first)).toEqual({ place: 1 });
  const second = await waitingGuest(other);
  expect(await placeOf(second)).toEqual({ place: 2 });
  const mara = connectAgent(other, SHOP.mara);
  const news = follow(mara);
  await news.until(({ type }) => type === 'inbox');
  await mara.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  await mara.client.agent.accept.mutate({ conversationId: row(offer).conversationId });
  expect(await placeOf(first)).toEqual({});
  await mara.close();
});

test('another connection of the guest is told, too, and one that did not ask hears nothing', async () => {
  const guest = await waitingGuest(gateway);
  expect(await placeOf(guest)).toEqual({ place: 1 });
  const silent = await connectGuest(gateway, { token: guest.token });
  await silent.configure();
  const tab = await connectGuest(gateway, { token: guest.token });
  await tab.configure({ queuePlace: true });
  expect(await placeOf(tab)).toEqual({ place: 1 });
  await silent.ask({ action: 'getJwt' }, 'JwtResponse');
  expect(silent.unread.filter(({ class: name }) => name === 'QueuePlaceEvent')).toEqual([]);
});

test('nobody is told where the company does not want it', async () => {
  const { configurations, deployments } = gateway.world;
  const draft = (await configurations.find(SHOP.configuration))?.draft;
  if (draft === undefined) throw new Error('The shop has no configuration');
  const [configurationId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  const messenger = { ...draft.messenger, queuePlace: false };
  await configurations.add({ id: configurationId, draft: { ...draft, name: configurationId, messenger }, at: 0 });
  await configurations.publish(configurationId, { personId: SHOP.ines, at: 0 });
  await deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, configurationId }, 0);
  const untold = await waitingGuest(gateway, { queuePlace: true }, id);
  const told = await waitingGuest(gateway);
  expect(await placeOf(told)).toEqual({ place: 2 });
  await untold.ask({ action: 'getJwt' }, 'JwtResponse');
  expect(untold.unread.filter(({ class: name }) => name === 'QueuePlaceEvent')).toEqual([]);
});
