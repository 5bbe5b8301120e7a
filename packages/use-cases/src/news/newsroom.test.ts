import { expect, test } from 'vitest';
import { createConversations } from '../conversation/conversations.ts';
import { sendGuestMessage } from '../conversation/send-guest-message.ts';
import { createPictures } from '../deployment/pictures.ts';
import { openHouse } from '../house.test-kit.ts';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import { createMemoryWorld } from '../memory/world.ts';
import type { Append, ConversationLog } from '../ports/conversation-log.ts';
import type { NewsBus, NewsListener } from '../ports/news.ts';
import { openSession } from '../session/open-session.ts';
import type { AgentNews } from './follow-agent.ts';
import { followAgent } from './follow-agent.ts';
import type { GuestNews } from './follow-guest.ts';
import { followGuest } from './follow-guest.ts';
import { createNewsroom } from './newsroom.ts';

function textsOf(news: readonly GuestNews[]): string[] {
  return news.flatMap((item) =>
    item.type !== 'entries'
      ? []
      : item.entries.map(({ event }) => {
          if (event.type === 'FlowMessaged') return event.text;
          return 'message' in event ? event.message.text : `(${event.type})`;
        }),
  );
}

/** Follows a guest's session and tells when it has heard `count` texts. */
function listen(gateway: { readonly ports: Parameters<typeof followGuest>[0] }, sessionId: string, count: number) {
  const heard: GuestNews[] = [];
  const done = Promise.withResolvers<string[]>();
  followGuest(gateway.ports, {
    sessionId,
    listener: (news) => {
      heard.push(news);
      if (textsOf(heard).length >= count) done.resolve(textsOf(heard));
    },
    onError: done.reject,
  });
  return done.promise;
}

test('a connection that comes while the guest leaves a conversation behind hears nothing of that one', async () => {
  const house = await openHouse();
  const other = await house.anotherGateway();
  const session = await house.guest('token');
  await house.say(session, 'old');
  const heard = [listen(house, session.id, 2), listen(other, session.id, 2)];
  await openSession(house.ports, { tokenHash: 'token', deploymentId: SHOP.deployment, startNew: true });
  await house.say(session, 'new');
  expect(await Promise.all(heard)).toEqual([
    ['new', 'Welcome.'],
    ['new', 'Welcome.'],
  ]);
});

test('every connection of the guest hears everything once and in order, on whichever gateway', async () => {
  const house = await openHouse();
  const other = await house.anotherGateway();
  const session = await house.guest('token');
  const heard = [listen(house, session.id, 5), listen(other, session.id, 5)];
  await house.onQueue(SHOP.mara);
  await house.say(session, 'one');
  await other.route();
  const { conversationId } = await house.current(session);
  await other.accept(SHOP.mara, conversationId);
  await house.say(session, 'two');
  await other.answer(SHOP.mara, conversationId, 'three');
  await house.answer(SHOP.mara, conversationId, 'four');
  expect(await Promise.all(heard)).toEqual([
    ['one', 'Welcome.', 'two', 'three', 'four'],
    ['one', 'Welcome.', 'two', 'three', 'four'],
  ]);
  expect([...house.errors, ...other.errors]).toEqual([]);
});

/** Reads an agent's news until `until` is met; returns all of it. */
async function readUntil(stream: AsyncGenerator<AgentNews>, until: (news: AgentNews) => boolean): Promise<AgentNews[]> {
  const read: AgentNews[] = [];
  for (;;) {
    const { value, done } = await stream.next();
    if (done === true || value === undefined) throw new Error('The news ended early');
    read.push(value);
    if (until(value)) return read;
  }
}

test('an agent hears of the offer, of every message once, and of the end', async () => {
  const house = await openHouse();
  const other = await house.anotherGateway();
  const abort = new AbortController();
  const stream = followAgent(other.ports, { agentId: SHOP.mara, signal: abort.signal });
  expect((await stream.next()).value).toMatchObject({
    type: 'inbox',
    inbox: { rows: [], status: { routingStatus: 'offQueue' } },
  });

  await house.onQueue(SHOP.mara);
  await readUntil(stream, (news) => news.type === 'status' && news.status.routingStatus === 'onQueue');
  const session = await house.guest('token');
  await house.say(session, 'Where is my parcel?');
  await house.route();
  const offered = await readUntil(stream, (news) => news.type === 'conversation' && news.row.group === 'offered');
  expect(offered.at(-1)).toMatchObject({
    row: { opening: 'Where is my parcel?', offer: { reason: 'longestIdle' } },
    entries: [],
  });

  const { conversationId } = await house.current(session);
  await house.accept(SHOP.mara, conversationId);
  const texts: string[] = [];
  for (const text of ['a', 'b', 'c']) await house.say(session, text);
  await readUntil(stream, (news) => {
    if (news.type === 'conversation') {
      for (const { event } of news.entries) if (event.type === 'GuestMessaged') texts.push(event.message.text);
    }
    return texts.length === 3;
  });
  expect(texts).toEqual(['a', 'b', 'c']);

  await house.ports.receipts.advance([{ conversationId, delivered: 2 }]);
  await readUntil(stream, (news) => news.type === 'receipt' && news.delivered === 2);
  await house.disconnect(SHOP.mara, conversationId);
  await readUntil(stream, (news) => news.type === 'conversation' && news.row.group === 'ended');
  abort.abort();
  expect((await stream.next()).done).toBe(true);
});

test('an agent does not hear what is said where they have no business', async () => {
  const house = await openHouse();
  await house.onQueue(SHOP.jonas);
  const session = await house.guest('token');
  await house.say(session, 'Hello');
  await house.route();
  const { conversationId } = await house.current(session);
  await house.accept(SHOP.jonas, conversationId);
  const abort = new AbortController();
  const stream = followAgent(house.ports, { agentId: SHOP.mara, signal: abort.signal });
  expect((await stream.next()).value).toMatchObject({ type: 'inbox', inbox: { rows: [] } });
  await house.say(session, 'secret');
  await house.onQueue(SHOP.mara);
  const heard = await readUntil(stream, (news) => news.type === 'status');
  expect(JSON.stringify(heard)).not.toContain('secret');
  abort.abort();
});

test('what this gateway writes itself is told without reading it, though its news come before the outcome', async () => {
  const world = createMemoryWorld({ clock: () => 1_767_603_600_000 });
  await furnishShop(world);
  let listener: NewsListener = () => {};
  let reads = 0;
  const counted = <Args extends unknown[], Result>(read: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      reads += 1;
      return read(...args);
    };
  };
  const log: ConversationLog = {
    ...world.log,
    load: counted(world.log.load),
    readForward: counted(world.log.readForward),
    async append(batch) {
      const outcomes = await world.log.append(batch);
      const { conversationId, state, concerns } = batch[0] as Append;
      const { sessionId, sequence } = state;
      listener([{ type: 'conversation', conversationId, sessionId, sequence, ...concerns }]);
      await new Promise(setImmediate);
      return outcomes;
    },
  };
  const bus: NewsBus = {
    subscribe: async (given) => {
      listener = given;
      return async () => {};
    },
  };
  const conversations = createConversations({ ...world, log });
  const newsroom = await createNewsroom({
    bus,
    log,
    conversations,
    onError: (error) => expect.unreachable(String(error)),
  });
  const ports = { ...world, log, conversations, pictures: createPictures(world), newsroom };
  const opened = await openSession(ports, { tokenHash: 'token', deploymentId: SHOP.deployment, startNew: false });
  if (opened.type === 'refused') expect.unreachable(opened.refusal);
  const { session } = opened;
  const heard = listen({ ports }, session.id, 4);
  const first = await sendGuestMessage(ports, { session, message: { text: 'one', attachmentIds: [] } });
  if (first.type === 'refused') expect.unreachable(first.refusal);
  reads = 0;
  const { conversationId } = first;
  for (const text of ['two', 'three'])
    await sendGuestMessage(ports, { session, conversationId, message: { text, attachmentIds: [] } });
  expect(await heard).toEqual(['one', 'Welcome.', 'two', 'three']);
  expect(reads).toBe(0);
});

test('a guest’s connections hear when the guest gets in line and when they leave it, and not while it rings', async () => {
  const house = await openHouse();
  const session = await house.guest('token');
  const heard: GuestNews[] = [];
  followGuest(house.ports, {
    sessionId: session.id,
    listener: (news) => heard.push(news),
    onError: (error) => expect.fail(`${error}`),
  });
  const conversationId = await house.connect(session, 'Hi');
  await house.answer(SHOP.mara, conversationId, 'Hello');
  await expect.poll(() => textsOf(heard)).toContain('Hello');
  expect(heard.filter(({ type }) => type === 'line')).toEqual([
    { type: 'line', conversationId, isInLine: true },
    { type: 'line', conversationId, isInLine: false },
  ]);
});
