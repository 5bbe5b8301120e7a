import { expect, test } from 'vitest';
import { FACTS } from '../contracts/talk.ts';
import { openHouse } from '../house.test-kit.ts';
import { watchConversation } from '../looking/watch-conversation.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { followAgent } from '../news/follow-agent.ts';
import { followGuest, type GuestNews } from '../news/follow-guest.ts';
import { eraseGuest } from './erase-guest.ts';

const VERA = { type: 'person', id: SHOP.ines, name: 'Vera' } as const;

/** Mara has disconnected, and another gateway knows the conversation. */
async function openOver() {
  const house = await openHouse();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  await house.disconnect(SHOP.mara, conversationId);
  const { ports } = await house.anotherGateway();
  expect((await ports.conversations.states([conversationId])).size).toBe(1);
  const erase = () => eraseGuest(house.ports, { sessionId: session.id, by: VERA });
  return { house, ports, session, conversationId, erase };
}

test('every gateway forgets the conversation, and decides nothing on it any more', async () => {
  const { house, ports, conversationId, erase } = await openOver();
  await erase();
  for (const { conversations } of [house.ports, ports]) {
    expect((await conversations.states([conversationId])).size).toBe(0);
    const message = { text: 'Hi', attachments: [] };
    const command = () => ({ type: 'message', message, facts: FACTS }) as const;
    await expect(conversations.execute({ conversationId, command })).resolves.toMatchObject({ type: 'refused' });
  }
});

test('the guest is told once, and can begin anew on the same token', async () => {
  const { house, ports, session, erase } = await openOver();
  const heard: GuestNews[] = [];
  const listener = (news: GuestNews) => heard.push(news);
  const stop = followGuest(ports, { sessionId: session.id, listener, onError: () => undefined });
  await erase();
  await expect.poll(() => heard).toEqual([{ type: 'erased' }]);
  stop();
  const anew = await house.guest('token');
  expect(anew.id).not.toBe(session.id);
  await house.say(anew, 'Hello again');
  expect(await house.current(anew)).toMatchObject({ leg: 1 });
});

test('the agent who had it loses it from the screen, and who watches it watches no more', async () => {
  const { ports, conversationId, erase } = await openOver();
  const { signal } = new AbortController();
  const agent = followAgent(ports, { agentId: SHOP.mara, signal });
  const watch = watchConversation(ports, { conversationId, limit: 10, signal });
  expect((await agent.next()).value).toMatchObject({ type: 'inbox' });
  expect((await watch.next()).value).toMatchObject({ type: 'thread' });
  await erase();
  expect((await agent.next()).value).toEqual({ type: 'gone', conversationId });
  expect((await watch.next()).done).toBe(true);
});
