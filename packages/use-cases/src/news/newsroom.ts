import type { Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { eachOnce } from '@rejoin/core/each-once';
import type { Conversations } from '../conversation/conversations.ts';
import { createRecentEntries } from '../conversation/recent-entries.ts';
import type { Appended } from '../conversation/run-deeds.ts';
import type { ConversationLog, Position } from '../ports/conversation-log.ts';
import type { News, NewsBus } from '../ports/news.ts';
import type { ConversationNews, Follower } from './follower.ts';
import { createFollowers, type Topic } from './followers.ts';

const RECENT_CONVERSATIONS = 10_000;
/** The most entries one read brings; whoever is further behind is read for again. */
const READ_LIMIT = 500;

export type Newsroom = Awaited<ReturnType<typeof createNewsroom>>;

export type NewsroomPorts = {
  readonly bus: NewsBus;
  readonly log: Pick<ConversationLog, 'readForward'>;
  readonly conversations: Conversations;
  /** Hears of failures to read; followers are then told of a gap. */
  readonly onError: (error: unknown) => void;
};

type Wanted = { readonly news: ConversationNews; readonly follower: Follower; readonly after: number };
type Stretch = Position & { readonly upTo: number };

/**
 * One per gateway: takes the news of this process and of the bus and reads forward for everyone who follows, many
 * conversations with one read. What this process wrote itself is at hand and needs no read.
 */
export async function createNewsroom(ports: NewsroomPorts) {
  const { bus, conversations, onError } = ports;
  const followers = createFollowers();
  const recent = createRecentEntries(RECENT_CONVERSATIONS);
  const hear = inTurn<News>(async (news) => {
    try {
      await develop([...latestByConversation(news).values()]);
      passOn(news);
    } catch (error) {
      onError(error);
      for (const follower of followers.everyone()) follower.hear({ type: 'gap' });
    }
  });

  /** All but what happened in conversations, which followers are told by what has become of them. */
  function passOn(news: readonly News[]): void {
    for (const item of news) {
      if (item.type === 'conversation') continue;
      for (const follower of followers.concernedBy(item)) follower.hear(item);
    }
  }

  async function develop(items: readonly ConversationNews[]): Promise<void> {
    const wanted = items.flatMap((news) => wants(news, followers.concernedBy(news)));
    if (wanted.length === 0) return;
    // A state that was being read when the news came may have been kept since, and is older than they are.
    conversations.hear(items);
    const states = await conversations.states([...new Set(wanted.map(({ news }) => news.conversationId))]);
    const read = await readForward(ports.log, recent, stretches(states, wanted));
    for (const { news, follower, after } of wanted) {
      const state = states.get(news.conversationId);
      if (state === undefined) continue;
      // What was stored after the state was read has news of its own: told now, nobody would hear of the state it leads to.
      const entries = (read.get(news.conversationId) ?? []).filter(
        ({ sequence }) => sequence > after && sequence <= state.sequence,
      );
      follower.develop({ news, state, entries });
      if (entries.length >= READ_LIMIT) hear([news]);
    }
  }

  function takeIn(news: readonly News[]): void {
    if (news.length === 0) return;
    conversations.hear(news);
    const erased = news.flatMap((item) => (item.type === 'erased' ? item.conversationIds : []));
    for (const id of erased) recent.drop(id);
    hear(news);
  }

  const stopAppended = conversations.onAppended((appended) => {
    for (const { append } of appended) recent.add(append.conversationId, append.entries);
    hear(appended.map(newsOf));
  });
  const stopBus = await bus.subscribe((news) => {
    const early = news.filter((item) => isEarly(item, conversations));
    takeIn(news.filter((item) => !isEarly(item, conversations)));
    if (early.length > 0) void conversations.written().then(() => takeIn(early));
  });

  return {
    /** Calls `follower` for whatever concerns its topics, until the returned function is called. */
    follow: (topics: readonly Topic[], follower: Follower): (() => void) => followers.add(topics, follower),
    async stop(): Promise<void> {
      stopAppended();
      await stopBus();
    },
  };
}

/** Takes up what has come, all of it at a time; what comes meanwhile waits for the next time. */
function inTurn<Item>(takeUp: (items: readonly Item[]) => Promise<void>): (items: readonly Item[]) => void {
  let waiting: Item[] = [];
  let isBusy = false;

  async function takeAll(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const items = waiting;
      waiting = [];
      await takeUp(items);
    }
    isBusy = false;
  }

  return (items) => {
    waiting.push(...items);
    if (!isBusy) void takeAll();
  };
}

/**
 * What is told after what is being written. The news of a write often come before its outcome, after which they say nothing new
 * and cost no read. In a gap it may have been moved on, and nobody would hear of it again.
 */
function isEarly(item: News, { isWriting }: Pick<Conversations, 'isWriting'>): boolean {
  return item.type === 'gap' || (item.type === 'conversation' && isWriting(item.conversationId));
}

function wants(news: ConversationNews, concerned: ReadonlySet<Follower>): Wanted[] {
  return [...concerned].flatMap((follower) => {
    const after = follower.position(news);
    return after === undefined || after >= news.sequence ? [] : [{ news, follower, after }];
  });
}

/**
 * For each conversation the position that lies furthest back, and up to where its entries are told: as far as its state goes, which
 * may know more than the news, as it is kept before it is told of.
 */
function stretches(states: ReadonlyMap<string, ConversationState>, wanted: readonly Wanted[]): readonly Stretch[] {
  const found = new Map<string, Stretch>();
  for (const { news, after } of wanted) {
    const { conversationId } = news;
    const upTo = states.get(conversationId)?.sequence;
    if (upTo === undefined) continue;
    found.set(conversationId, {
      conversationId,
      after: Math.min(after, found.get(conversationId)?.after ?? after),
      upTo,
    });
  }
  return [...found.values()];
}

/** For each conversation its entries after the position, up to where they are told at least. */
async function readForward(
  log: NewsroomPorts['log'],
  recent: ReturnType<typeof createRecentEntries>,
  wanted: readonly Stretch[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const found = new Map<string, readonly Entry[]>();
  const missing: Position[] = [];
  for (const { conversationId, after, upTo } of wanted) {
    const entries = recent.between(conversationId, after, upTo);
    if (entries === undefined) missing.push({ conversationId, after });
    else found.set(conversationId, entries);
  }
  if (missing.length > 0)
    for (const [id, entries] of await log.readForward(missing, READ_LIMIT)) found.set(id, entries);
  return found;
}

function newsOf({ append }: Appended): ConversationNews {
  const { conversationId, state, concerns } = append;
  return { type: 'conversation', conversationId, sessionId: state.sessionId, sequence: state.sequence, ...concerns };
}

/** Of several items on one conversation only the furthest counts, but everyone concerned by any of them is told. */
function latestByConversation(news: readonly News[]): Map<string, ConversationNews> {
  const latest = new Map<string, ConversationNews>();
  for (const item of news) {
    if (item.type !== 'conversation') continue;
    const known = latest.get(item.conversationId);
    latest.set(item.conversationId, known === undefined ? item : joined(known, item));
  }
  return latest;
}

function joined(a: ConversationNews, b: ConversationNews): ConversationNews {
  return {
    ...a,
    sequence: Math.max(a.sequence, b.sequence),
    agentIds: eachOnce([...a.agentIds, ...b.agentIds]),
    queueIds: eachOnce([...a.queueIds, ...b.queueIds]),
  };
}
