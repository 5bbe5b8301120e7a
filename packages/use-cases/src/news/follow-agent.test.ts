import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import { type AgentNews, followAgent } from './follow-agent.ts';
import type { Development, Follower } from './follower.ts';

/** Mara in a conversation, and her stream, to which only the test tells what has happened. */
async function openStream(during: { readonly before?: Meanwhile; readonly after?: Meanwhile } = {}) {
  const house = await openHouse();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  const reach = (await house.current(session)).sequence;

  let follower: Follower | undefined;
  const follow = (_topics: unknown, own: Follower) => {
    follower = own;
    return () => {};
  };
  const scene: Scene = {
    reach,
    say: (text) => house.say(session, text),
    async tell({ after, upTo }) {
      const state = (await house.ports.log.load([conversationId])).get(conversationId);
      const entries = (await house.ports.log.readForward([{ conversationId, after }], 100)).get(conversationId) ?? [];
      if (state === undefined) throw new Error('The conversation is gone');
      const sequence = upTo ?? state.sequence;
      const news: Development['news'] = {
        type: 'conversation',
        conversationId,
        sessionId: session.id,
        sequence,
        agentIds: [SHOP.mara],
        queueIds: [],
      };
      follower?.develop({ news, state: { ...state, sequence }, entries });
    },
  };
  const { inbox } = house.ports;
  let reads = 0;
  const ports = {
    ...house.ports,
    newsroom: { ...house.ports.newsroom, follow },
    inbox: {
      ...inbox,
      of: async (agentId: string, limit: number) => {
        reads += 1;
        if (reads > 1) return inbox.of(agentId, limit);
        await during.before?.(scene);
        const rows = await inbox.of(agentId, limit);
        await during.after?.(scene);
        return rows;
      },
    },
  };
  const stream = followAgent(ports, { agentId: SHOP.mara, signal: new AbortController().signal });
  const next = async (): Promise<AgentNews> => {
    const { value } = await stream.next();
    if (value === undefined) throw new Error('The news ended');
    return value;
  };
  return { next, ...scene };
}

type Scene = {
  /** How far the conversation reached when the stream began. */
  readonly reach: number;
  readonly say: (text: string) => Promise<unknown>;
  /** Tells everything after `after`, with a state that reaches only to `upTo`. */
  readonly tell: (news: { readonly after: number; readonly upTo?: number }) => Promise<void>;
};
type Meanwhile = (scene: Scene) => Promise<void>;

function textsOf(news: AgentNews): (string | undefined)[] {
  if (news.type !== 'conversation') return [news.type];
  return news.entries.map(({ event }) => (event.type === 'GuestMessaged' ? event.message.text : undefined));
}

test('an entry that was read before the state had it is told once', async () => {
  const { next, say, tell, reach } = await openStream();
  expect(textsOf(await next())).toEqual(['inbox']);
  await say('one');
  await say('two');
  await tell({ after: reach, upTo: reach + 1 });
  await tell({ after: reach + 1 });
  await say('three');
  await tell({ after: reach + 2 });
  expect(textsOf(await next())).toEqual(['one', 'two']);
  expect(textsOf(await next())).toEqual(['three']);
});

test('what happens while the inbox is read is told after it, unless the inbox has it', async () => {
  const { next } = await openStream({
    async before({ say, tell, reach }) {
      await say('in the inbox');
      await tell({ after: reach });
    },
    async after({ say, tell, reach }) {
      await say('after it');
      await tell({ after: reach + 1 });
    },
  });
  expect(textsOf(await next())).toEqual(['inbox']);
  expect(textsOf(await next())).toEqual(['after it']);
});

test('when what comes begins later than where the agent is, the inbox is told again', async () => {
  const { next, say, tell, reach } = await openStream();
  expect(textsOf(await next())).toEqual(['inbox']);
  await say('one');
  await say('two');
  await tell({ after: reach + 1 });
  expect(textsOf(await next())).toEqual(['inbox']);
  await say('three');
  await tell({ after: reach + 2 });
  expect(textsOf(await next())).toEqual(['three']);
});

test('when something is missing between the inbox and what happened meanwhile, the inbox is told again', async () => {
  const { next, say, tell, reach } = await openStream({
    async after({ say, tell, reach }) {
      await say('told to nobody');
      await say('told alone');
      await tell({ after: reach + 1 });
    },
  });
  expect(textsOf(await next())).toEqual(['inbox']);
  expect(await next()).toMatchObject({ type: 'inbox', inbox: { rows: [{ sequence: reach + 2 }] } });
  await say('afterwards');
  await tell({ after: reach + 2 });
  expect(textsOf(await next())).toEqual(['afterwards']);
});

test('an agent who is to serve another queue sees who waits there, and goes on to', async () => {
  const house = await openHouse();
  const { ports } = house;
  await ports.queues.save({ queue: SHOP_QUEUE, memberIds: [SHOP.jonas], revision: 1, judge: () => [] });
  const session = await house.guest('token');
  await house.say(session, 'Hello');
  const stream = followAgent(ports, { agentId: SHOP.mara, signal: new AbortController().signal });
  const next = async () => (await stream.next()).value;
  expect(await next()).toMatchObject({ type: 'inbox', inbox: { rows: [] } });
  await ports.queues.save({ queue: SHOP_QUEUE, memberIds: [SHOP.jonas, SHOP.mara], revision: 2, judge: () => [] });
  expect(await next()).toMatchObject({ type: 'inbox', inbox: { rows: [{ group: 'waiting' }] } });
  await house.say(await house.guest('another'), 'Hello too');
  expect(await next()).toMatchObject({ type: 'conversation', row: { group: 'waiting' } });
  await ports.queues.save({ queue: SHOP_QUEUE, memberIds: [SHOP.jonas], revision: 3, judge: () => [] });
  expect(await next()).toMatchObject({ type: 'inbox', inbox: { rows: [] } });
});

test('an agent hears at once of what is set, and of the queues as they are now', async () => {
  const house = await openHouse();
  const { ports } = house;
  const stream = followAgent(ports, { agentId: SHOP.mara, signal: new AbortController().signal });
  const next = async () => (await stream.next()).value;
  expect(await next()).toMatchObject({ type: 'inbox' });
  const code = { id: 'c2000000-0000-4000-8000-000000000001', name: 'Refunded' };
  await ports.wrapUpCodes.add(code);
  expect(await next()).toMatchObject({ type: 'settings' });
  const memberIds = [SHOP.mara, SHOP.jonas];
  const queue = { ...SHOP_QUEUE, wrapUp: { ...SHOP_QUEUE.wrapUp, codes: [code] } };
  await ports.queues.save({ queue, memberIds, revision: 1, judge: () => [] });
  expect(await next()).toEqual({ type: 'settings', queues: [queue] });
});
