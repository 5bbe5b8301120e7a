import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { carryOut, look } from './routing-round.ts';

const ALL = { page: { limit: 10 }, gone: new Set<string>(), known: undefined };

test('a gateway that finds a conversation taken does not hide why another offered it', async () => {
  const house = await openHouse();
  const other = await house.anotherGateway();
  await house.onQueue(SHOP.mara);
  const session = await house.guest('first');
  await house.say(session, 'Hello');
  const { conversationId } = await house.current(session);
  const found = await look(house.ports, ALL);
  house.pass(1);
  const foundLater = await look(other.ports, ALL);
  expect(await carryOut(house.ports, found)).toMatchObject({ offered: 1, refused: [] });
  expect(await carryOut(other.ports, foundLater)).toMatchObject({ offered: 0, refused: [{ conversationId }] });
  await Promise.all([house.ports.rounds.settled(), other.ports.rounds.settled()]);
  expect(await house.ports.decisions.latestOfferOf(conversationId)).toMatchObject({
    at: found.at,
    outcomes: [{ conversationId, agentId: SHOP.mara, offered: true }],
  });
});
