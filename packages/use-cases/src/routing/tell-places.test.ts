import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import { tellPlaces } from './tell-places.ts';

test('waiting guests are told their place, and when it gets better', async () => {
  const house = await openHouse({ capacity: 1 });
  const { ports } = house;
  const queue = { ...SHOP_QUEUE, placeWords: 'You are number {{place}}.' };
  await ports.companyWrites.putQueue(queue, [SHOP.mara, SHOP.jonas]);
  const [first, second] = [await house.guest('first'), await house.guest('second')];
  await house.say(first, 'Hi');
  house.pass(1000);
  await house.say(second, 'Hello');
  await tellPlaces(ports);
  await tellPlaces(ports);
  const told = async (session: typeof first) => {
    const { conversationId } = await house.current(session);
    const entries = await ports.log.readBack(conversationId, { limit: 100 });
    return entries.flatMap(({ event }) => (event.type === 'PlaceTold' ? [event.text] : [])).reverse();
  };
  expect(await told(first)).toEqual(['You are number 1.']);
  expect(await told(second)).toEqual(['You are number 2.']);
  await house.onQueue(SHOP.mara);
  await house.route();
  house.pass(60_000);
  await tellPlaces(ports);
  expect(await told(first)).toEqual(['You are number 1.']);
  expect(await told(second)).toEqual(['You are number 2.', 'You are number 1.']);
});

test('how long it takes is said while somebody is on queue to take conversations as fast as of late', async () => {
  const house = await openHouse();
  const { ports } = house;
  const queue = { ...SHOP_QUEUE, placeWords: 'You are number {{place}}. It takes {{minutes}} minutes at most.' };
  await ports.companyWrites.putQueue(queue, [SHOP.mara, SHOP.jonas]);
  for (const token of ['one', 'two', 'three', 'four']) await house.connect(await house.guest(token), 'Hi');
  const told = async (token: string) => {
    const session = await house.guest(token);
    await house.say(session, 'Hello');
    await tellPlaces(ports);
    const { conversationId } = await house.current(session);
    const entries = await ports.log.readBack(conversationId, { limit: 100 });
    return entries.flatMap(({ event }) => (event.type === 'PlaceTold' ? [event.text] : []));
  };
  expect(await told('while Mara is there')).toEqual(['You are number 1. It takes 32 minutes at most.']);
  await house.offQueue(SHOP.mara);
  house.pass(1000);
  expect(await told('after she has gone')).toEqual(['You are number 2.']);
});
