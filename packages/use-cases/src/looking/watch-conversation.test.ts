import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { takeOverConversation } from '../leg/take-over-conversation.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { type WatchNews, watchConversation } from './watch-conversation.ts';
import { whisper } from './whisper.ts';

const LENA = { byId: SHOP.jonas, byName: 'Lena' };

/** Mara talks with a guest, and somebody watches at another gateway. */
async function openWatch() {
  const house = await openHouse();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  const other = await house.anotherGateway();
  const abort = new AbortController();
  const stream = watchConversation(other.ports, { conversationId, limit: 100, signal: abort.signal });
  const next = async (): Promise<WatchNews> => {
    const { value } = await stream.next();
    if (value === undefined) throw new Error('The stream ended');
    return value;
  };
  return { house, session, conversationId, stream, next, abort };
}

const types = (news: WatchNews) =>
  news.type === 'development' ? news.entries.map(({ event }) => event.type) : [news.type];

test('who watches reads everything from the beginning, and then what comes, in its order', async () => {
  const { house, session, conversationId, next } = await openWatch();
  const first = await next();
  expect(first).toMatchObject({
    type: 'thread',
    thread: { more: false, row: { status: 'connected', agentId: SHOP.mara } },
  });
  await house.say(session, 'One');
  expect(types(await next())).toEqual(['GuestMessaged']);
  await whisper(house.ports, { ...LENA, conversationId, text: 'Offer a refund' });
  expect(types(await next())).toEqual(['Whispered']);
  await house.answer(SHOP.mara, conversationId, 'Two');
  expect(types(await next())).toEqual(['AgentMessaged']);
  await takeOverConversation(house.ports, { ...LENA, conversationId });
  expect(await next()).toMatchObject({ type: 'development', row: { agentId: SHOP.jonas } });
});

test('watching leaves no trace in the conversation', async () => {
  const { house, session, next } = await openWatch();
  const before = await house.current(session);
  await next();
  expect(await house.current(session)).toEqual(before);
});

test('a conversation that does not exist has nothing to watch', async () => {
  const { ports } = await openHouse();
  const signal = new AbortController().signal;
  const stream = watchConversation(ports, { conversationId: SHOP.queue, limit: 100, signal });
  expect((await stream.next()).done).toBe(true);
});

test('who stops watching is told nothing more', async () => {
  const { stream, next, abort } = await openWatch();
  await next();
  const after = stream.next();
  abort.abort();
  expect((await after).done).toBe(true);
});
