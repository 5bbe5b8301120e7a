import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { declineOffer } from '../leg/decline-offer.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { createShownPlaces } from './shown-places.ts';

async function openLine() {
  const house = await openHouse({ capacity: 1 });
  const { books } = house.ports;
  let reads = 0;
  const counting = {
    ...books,
    waiting: (page: Parameters<typeof books.waiting>[0]) => {
      reads += 1;
      return books.waiting(page);
    },
  };
  const show = createShownPlaces({ ...house.ports, books: counting });
  const writes = async (token: string) => {
    house.pass(1000);
    const session = await house.guest(token);
    await house.say(session, 'Hi');
    return (await house.current(session)).conversationId;
  };
  return { house, show, writes, reads: () => reads };
}

const nothingYet = (conversationId: string) => ({ conversationId, shown: undefined });

test('those in line are shown their places, which move up when somebody is taken', async () => {
  const { house, show, writes } = await openLine();
  const [first, second] = [await writes('first'), await writes('second')];
  const shown = await show([nothingYet(first), nothingYet(second)]);
  expect([...shown]).toEqual([
    [first, { place: 1 }],
    [second, { place: 2 }],
  ]);
  await house.onQueue(SHOP.mara);
  await house.route();
  house.pass(5000);
  const ringing = await show([...shown].map(([conversationId, before]) => ({ conversationId, shown: before })));
  expect([...ringing]).toEqual([
    [first, { place: 1 }],
    [second, { place: 1 }],
  ]);
  await house.accept(SHOP.mara, first);
  expect((await show([{ conversationId: first, shown: { place: 1 } }])).get(first)).toBeUndefined();
});

test('who was offered and declined is shown the same as before, also while the line is known as it was meanwhile', async () => {
  const { house, show, writes } = await openLine();
  const first = await writes('first');
  const shown = { place: 1 };
  await house.onQueue(SHOP.mara);
  await house.route();
  house.pass(5000);
  const again = () => show([{ conversationId: first, shown }]);
  expect((await again()).get(first)).toEqual(shown);
  house.pass(1000);
  await declineOffer(house.ports, { agentId: SHOP.mara, conversationId: first });
  expect((await again()).get(first)).toEqual(shown);
  house.pass(4000);
  expect((await again()).get(first)).toEqual(shown);
});

test('the line is read once in five seconds, however many ask and however often', async () => {
  const { house, show, writes, reads } = await openLine();
  const guests = [await writes('first'), await writes('second')].map(nothingYet);
  await Promise.all([show(guests), show(guests)]);
  house.pass(4999);
  await show(guests);
  expect(reads()).toBe(1);
  house.pass(1);
  await show(guests);
  expect(reads()).toBe(2);
});

test('a line that could not be read is read again with the next question', async () => {
  const { house, writes } = await openLine();
  const first = await writes('first');
  let works = false;
  const { books } = house.ports;
  const failing = {
    ...books,
    waiting: (page: Parameters<typeof books.waiting>[0]) => (works ? books.waiting(page) : Promise.reject('down')),
  };
  const show = createShownPlaces({ ...house.ports, books: failing });
  await expect(show([nothingYet(first)])).rejects.toBe('down');
  works = true;
  expect((await show([nothingYet(first)])).get(first)).toEqual({ place: 1 });
});
