import { afterEach, describe, expect, test, vi } from 'vitest';
import { createConversations } from '../conversation/conversations.ts';
import { sendGuestMessage } from '../conversation/send-guest-message.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { News, NewsBus, NewsListener } from '../ports/news.ts';
import { followGuest } from './follow-guest.ts';
import type { Development, Follower } from './follower.ts';
import { createNewsroom } from './newsroom.ts';

afterEach(() => vi.useRealTimers());

/** A conversation that another gateway writes to, and a newsroom whose news and readings the test has in its hand. */
async function overheard() {
  const house = await openHouse();
  const session = await house.guest('token');
  await house.say(session, 'one');
  const { conversationId } = await house.current(session);
  let listener: NewsListener = () => {};
  const bus: NewsBus = {
    subscribe: async (given) => {
      listener = given;
      return async () => {};
    },
  };
  const log: ConversationLog = { ...house.ports.log };
  const conversations = createConversations({ ...house.ports, log });
  const errors: unknown[] = [];
  const newsroom = await createNewsroom({ bus, log, conversations, onError: (error) => errors.push(error) });
  const newsOf = (sequence: number, of = { conversationId, sessionId: session.id }): News => {
    return { type: 'conversation', ...of, sequence, agentIds: [], queueIds: [] };
  };
  const say = async (text: string) => {
    await house.say(session, text);
    return (await house.current(session)).sequence;
  };
  const tell = async (...news: News[]) => {
    listener(news);
    await new Promise(setImmediate);
  };
  /** Says it through this gateway, whose log the test has in its hand. */
  const sayHere = (text: string) =>
    sendGuestMessage({ ...house.ports, conversations }, { session, message: { text, attachmentIds: [] } });
  return { house, session, conversationId, log, conversations, newsroom, newsOf, say, sayHere, tell, errors };
}

/** Follows the session from there on and keeps what develops. */
function follow(
  newsroom: Awaited<ReturnType<typeof overheard>>['newsroom'],
  sessionId: string,
  from = 0,
): Development[] {
  const heard: Development[] = [];
  let position = from;
  const follower: Follower = {
    position: () => position,
    develop(development) {
      heard.push(development);
      position = development.entries.at(-1)?.sequence ?? position;
    },
    hear: () => {},
  };
  newsroom.follow([`session:${sessionId}`], follower);
  return heard;
}

test('what is stored between the reading of the state and that of the entries is told with its own state', async () => {
  const { session, log, newsroom, newsOf, say, tell } = await overheard();
  const heard = follow(newsroom, session.id);
  const { load } = log;
  const first = await say('two');
  const later = Promise.withResolvers<number>();
  log.load = async (ids) => {
    const states = await load(ids);
    log.load = load;
    later.resolve(await say('three'));
    return states;
  };
  await tell(newsOf(first));
  const second = await later.promise;
  await tell(newsOf(second));
  expect(heard.map(({ state, entries }) => [state.sequence, entries.at(-1)?.sequence])).toEqual([
    [first, first],
    [second, second],
  ]);
});

test('a state that was being read when the news of the next one came is not told instead of it', async () => {
  const { session, log, newsroom, newsOf, say, tell } = await overheard();
  const heard = follow(newsroom, session.id);
  const { load } = log;
  const reading = Promise.withResolvers<void>();
  log.load = async (ids) => {
    const states = await load(ids);
    log.load = load;
    await reading.promise;
    return states;
  };
  await tell(newsOf(await say('two')));
  const second = await say('three');
  await tell(newsOf(second));
  reading.resolve();
  await new Promise(setImmediate);
  expect(heard.map(({ state, entries }) => [state.sequence, entries.at(-1)?.sequence]).at(-1)).toEqual([
    second,
    second,
  ]);
});

test('a state that is kept before it is told of is not told with the entries of the one before', async () => {
  const { house, session, log, conversations, newsroom, newsOf, sayHere, tell } = await overheard();
  const [{ sequence }, other] = [await house.current(session), await house.guest('other')];
  const heard = follow(newsroom, session.id, sequence);
  await house.say(other, 'one');
  const { conversationId } = await house.current(other);
  follow(newsroom, other.id);
  const { append, load } = log;
  const reading = Promise.withResolvers<void>();
  log.load = async (ids) => {
    await (ids.includes(conversationId) ? reading.promise : new Promise(setImmediate));
    return load(ids);
  };
  await tell(newsOf(1, { conversationId, sessionId: other.id }));
  await sayHere('two');
  let waiting: Promise<unknown> | undefined;
  log.append = async (batch) => {
    log.append = append;
    // Waits, so that what is written now is told later.
    waiting = conversations.execute({ conversationId: crypto.randomUUID(), command: () => ({ type: 'supersede' }) });
    // Comes when it is kept.
    process.nextTick(reading.resolve);
    return append(batch);
  };
  await sayHere('three');
  await waiting;
  expect(heard.length).toBeGreaterThan(0);
  for (const { state, entries } of heard) expect(entries.at(-1)?.sequence).toBe(state.sequence);
});

test('a gap is told after what was being written when it came: that may have been moved on unheard', async () => {
  const { session, log, newsroom, say, sayHere, tell } = await overheard();
  const heard: string[] = [];
  newsroom.follow([`session:${session.id}`], {
    position: (news) => news.sequence - 1,
    develop: ({ news }) => heard.push(`entry ${news.sequence}`),
    hear: ({ type }) => heard.push(type),
  });
  const { append } = log;
  const answered = Promise.withResolvers<void>();
  log.append = async (batch) => {
    const outcomes = await append(batch);
    await answered.promise;
    return outcomes;
  };
  const written = sayHere('two');
  await new Promise(setImmediate);
  const unheard = await say('three');
  await tell({ type: 'gap' });
  expect(heard).toEqual([]);
  answered.resolve();
  await written;
  await new Promise(setImmediate);
  expect(heard).toEqual([`entry ${unheard - 1}`, 'gap']);
});

test('a guest who can not catch up after a gap tries again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { session, log, newsroom, say, tell, errors } = await overheard();
  const texts: string[] = [];
  followGuest(
    { log, newsroom },
    {
      sessionId: session.id,
      listener(news) {
        if (news.type !== 'entries') return;
        for (const { event } of news.entries) if (event.type === 'GuestMessaged') texts.push(event.message.text);
      },
      onError: (error) => errors.push(error),
    },
  );
  await say('two');
  const { currentOf } = log;
  log.currentOf = () => Promise.reject(new Error('The database is gone'));
  await tell({ type: 'gap' });
  expect([texts, errors.length]).toEqual([[], 1]);
  log.currentOf = currentOf;
  await vi.advanceTimersByTimeAsync(1000);
  expect(texts).toEqual(['one', 'two']);
});

describe('a guest who waits in a queue, when a gap is heard', () => {
  async function inLine() {
    const world = await overheard();
    const lines: boolean[] = [];
    const { session, conversationId, log, newsroom } = world;
    const { sequence } = await world.house.current(session);
    followGuest(
      { log, newsroom },
      {
        sessionId: session.id,
        from: { conversationId, sequence, inLine: true },
        listener: (news) => news.type === 'line' && lines.push(news.isInLine),
        onError: (error) => expect.fail(`${error}`),
      },
    );
    return { ...world, lines };
  }

  test('has left the line when the conversation has ended meanwhile', async () => {
    const { house, conversationId, tell, lines } = await inLine();
    const command = { type: 'clear', allowed: true } as const;
    await house.ports.conversations.execute({ conversationId, command: () => command });
    await tell({ type: 'gap' });
    expect(lines).toEqual([false]);
  });

  test('stays where newer news have put them, although what is read again is older', async () => {
    const { house, session, conversationId, log, tell, newsOf, lines } = await inLine();
    const { currentOf } = log;
    const read = Promise.withResolvers<void>();
    log.currentOf = async (sessionId) => {
      const current = await currentOf(sessionId);
      await read.promise;
      return current;
    };
    await tell({ type: 'gap' });
    await house.onQueue(SHOP.mara);
    await house.route();
    await house.accept(SHOP.mara, conversationId);
    await tell(newsOf((await house.current(session)).sequence));
    read.resolve();
    await new Promise(setImmediate);
    expect(lines).toEqual([false]);
  });
});
