import { expect, test } from 'vitest';
import { createConversations } from '../conversation/conversations.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { passOnOffers } from './pass-on-offers.ts';

test('what another gateway has just offered goes on too, before this one has heard of it', async () => {
  const { ports, guest, say, onQueue, route, current } = await openHouse();
  const session = await guest('token');
  await say(session, 'Hi');
  const unaware = createConversations(ports);
  await unaware.states([(await current(session)).conversationId]);
  await onQueue(SHOP.mara);
  await route();
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await passOnOffers({ ...ports, conversations: unaware }, { agentId: SHOP.mara, queueIds: [SHOP.queue] });
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});
