import { LOOK_EVERY_MS } from '@rejoin/core/looking/lookers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Gateway, openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { reportAgentTyping } from '../typing/report-agent-typing.ts';
import { type LookNews, lookAlong } from './look-along.ts';

const CONVERSATION = '6b1f0c1e-8d52-4a55-9a43-0d5c6e3f7a10';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** Somebody watches at that gateway. */
function look({ ports }: Gateway, personId: string, conversationId = CONVERSATION) {
  const abort = new AbortController();
  const stream = lookAlong(ports, { conversationId, personId, signal: abort.signal });
  return {
    abort,
    stream,
    next: async () => said((await stream.next()).value ?? undefined),
  };
}

function said(news: LookNews | undefined): string | readonly string[] | undefined {
  return news?.type === 'lookers' ? news.lookers.map(({ name }) => name) : news?.type;
}

test('two who watch at different gateways see each other, and one who stops is gone at once', async () => {
  const house = await openHouse();
  const mara = look(house, SHOP.mara);
  expect(await mara.next()).toEqual([]);
  const jonas = look(await house.anotherGateway(), SHOP.jonas);
  expect(await jonas.next()).toEqual([]);
  expect(await Promise.all([mara.next(), jonas.next()])).toEqual([['Jonas'], ['Mara']]);
  const gone = mara.next();
  const end = jonas.next();
  jonas.abort.abort();
  expect(await end).toBeUndefined();
  expect(await gone).toEqual([]);
});

test('who was cut off is gone when no sign of them comes any more, and who stays is not', async () => {
  const house = await openHouse();
  const mara = look(house, SHOP.mara);
  await mara.next();
  house.ports.hints.tell({ type: 'looking', conversationId: CONVERSATION, personId: SHOP.jonas });
  expect(await mara.next()).toEqual(['Jonas']);
  const gone = mara.next();
  house.pass(3 * LOOK_EVERY_MS);
  await vi.advanceTimersByTimeAsync(LOOK_EVERY_MS);
  expect(await gone).toEqual([]);
});

test('who closes one of two windows says at once that they are still there', async () => {
  const house = await openHouse();
  const [first, second] = [look(house, SHOP.mara), look(house, SHOP.mara)];
  expect([await first.next(), await second.next()]).toEqual([[], []]);
  const signs: string[] = [];
  house.ports.newsroom.follow([`conversation:${CONVERSATION}`], {
    position: () => undefined,
    develop: () => {},
    hear: (news) => news.type === 'looking' && signs.push(news.gone ? 'gone' : 'here'),
  });
  const end = first.next();
  first.abort.abort();
  expect(await end).toBeUndefined();
  await expect.poll(() => signs).toEqual(['gone', 'here']);
});

test('who looks answers the first sign of each in a crowd, and not every sign of those for whom there is no room', async () => {
  const house = await openHouse();
  const mara = look(house, SHOP.mara);
  expect(await mara.next()).toEqual([]);
  const signs = { others: 0, mara: 0 };
  house.ports.newsroom.follow([`conversation:${CONVERSATION}`], {
    position: () => undefined,
    develop: () => {},
    hear: (news) => {
      if (news.type === 'looking') signs[news.personId === SHOP.mara ? 'mara' : 'others'] += 1;
    },
  });
  const crowd = Array.from({ length: 40 }, () => crypto.randomUUID());
  for (const personId of [...crowd, ...crowd])
    house.ports.hints.tell({ type: 'looking', conversationId: CONVERSATION, personId });
  await expect.poll(() => signs).toEqual({ others: 80, mara: 20 });
  mara.abort.abort();
  await mara.stream.return();
  await expect.poll(() => signs).toEqual({ others: 80, mara: 21 });
});

test('those who look at another conversation are not told of', async () => {
  const house = await openHouse();
  const mara = look(house, SHOP.mara);
  expect(await mara.next()).toEqual([]);
  await look(house, SHOP.jonas, SHOP.queue).next();
  const end = mara.next();
  mara.abort.abort();
  expect(await end).toBeUndefined();
});

test('whoever watches sees that the agent is typing, also where guests are not shown it', async () => {
  const house = await openHouse();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  const jonas = look(house, SHOP.jonas, conversationId);
  expect(await jonas.next()).toEqual([]);
  await reportAgentTyping(house.ports, { agentId: SHOP.mara, conversationId });
  expect(await jonas.next()).toBe('agentTyping');
});
