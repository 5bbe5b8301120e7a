import type { Entry } from '@rejoin/core/conversation/events';
import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Queue } from '@rejoin/core/queue/queue';
import type { AgentInbox, InboxPorts } from '../inbox/read-inbox.ts';
import { readInbox } from '../inbox/read-inbox.ts';
import type { AgentStatus } from '../ports/agents.ts';
import type { ConversationNews, Development, Follower } from './follower.ts';
import type { Topic } from './followers.ts';
import type { Newsroom } from './newsroom.ts';

/** A supervisor has just taken it from the agent: by their name, and to whom, or else to which queue. */
export type Moved = { readonly byName: string; readonly toAgentId?: string; readonly queueId: string };

/** What an agent's screen is told. */
export type AgentNews =
  /** First, and again whenever the line was down: everything anew. */
  | { readonly type: 'inbox'; readonly inbox: AgentInbox }
  /** `entries` follow on what was told before or on the row's sequence in the inbox; only for conversations the agent has. */
  | {
      readonly type: 'conversation';
      readonly row: InboxRow;
      readonly entries: readonly Entry[];
      readonly moved?: Moved;
    }
  /** It has no place in the list any more. `takenBy`: the name of whoever has just taken it. */
  | { readonly type: 'gone'; readonly conversationId: string; readonly takenBy?: string; readonly moved?: Moved }
  | { readonly type: 'receipt'; readonly conversationId: string; readonly delivered: number }
  /** Show it for `TYPING_SHOWN_MS`, or until the guest's next message. */
  | { readonly type: 'guestTyping'; readonly conversationId: string }
  | { readonly type: 'status'; readonly status: AgentStatus }
  /** Something was set: these are the queues now, and whatever else of the settings is shown is to be asked for again. */
  | { readonly type: 'settings'; readonly queues: readonly Queue[] };

/** An agent who reads so slowly that more than this piles up is told everything anew instead. */
const PENDING_MAX = 2000;

/** Tells an agent's screen what concerns it, until `signal` says stop. `undefined`: there is no such agent. */
export async function* followAgent(
  ports: InboxPorts & { readonly newsroom: Newsroom },
  following: { readonly agentId: string; readonly signal: AbortSignal },
): AsyncGenerator<AgentNews, void, void> {
  const { agentId, signal } = following;
  let wake: () => void = () => {};
  const onNews = () => wake();
  const queueIds = (await ports.agents.status(agentId))?.queueIds ?? [];
  const backlog = createBacklog(() => served.owner(), onNews);
  const served = followServed(ports.newsroom, { agentId, queueIds }, backlog);
  signal.addEventListener('abort', onNews);
  try {
    while (!signal.aborted) {
      const due = backlog.next();
      if (due === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else if (due === 'everything') {
        const inbox = await readInbox(ports, { agentId });
        if (inbox === undefined) return;
        backlog.goOnFrom(inbox);
        yield { type: 'inbox', inbox };
      } else if (due === 'status') {
        const status = await ports.agents.status(agentId);
        if (status !== undefined && served.moveTo(status.queueIds)) backlog.tellEverything();
        else if (status !== undefined) yield { type: 'status', status };
      } else if (due === 'settings') yield { type: 'settings', queues: await ports.agents.queues() };
      else yield due;
    }
  } finally {
    signal.removeEventListener('abort', onNews);
    served.stop();
  }
}

/** What an agent's screen is still to be told, as it is heard. At first that is everything. */
function createBacklog(owner: () => Owner, onNews: () => void) {
  const pending: AgentNews[] = [];
  const positions = new Map<string, number>();
  let stale = true;
  let statusChanged = false;
  let settingsChanged = false;
  return {
    position: (news: ConversationNews): number => positions.get(news.conversationId) ?? news.sequence - 1,
    develop({ state, entries }: Development): void {
      const { conversationId } = state;
      const told = positions.get(conversationId);
      const fresh = told === undefined ? entries : entries.filter(({ sequence }) => sequence > told);
      const [first, last] = [fresh[0], fresh.at(-1)];
      if (first === undefined || last === undefined) return;
      // Asked for before the inbox was read, which reaches less far: what lies between was not asked for.
      if (told !== undefined && first.sequence > told + 1) stale = true;
      // The entries may reach further than the state: they were read after it.
      positions.set(conversationId, last.sequence);
      pending.push(developed(state, owner(), fresh));
      if (pending.length > PENDING_MAX) stale = true;
      onNews();
    },
    hear(news: Parameters<Follower['hear']>[0]): void {
      pending.push(...passedOn(news));
      if (news.type === 'agent') statusChanged = true;
      if (news.type === 'settings') settingsChanged = true;
      if (news.type === 'gap') stale = true;
      onNews();
    },
    /** What comes next, which counts as told: a name stands for what has to be read. */
    next(): AgentNews | 'everything' | 'status' | 'settings' | undefined {
      if (stale) {
        stale = settingsChanged = false;
        pending.length = 0;
        return 'everything';
      }
      if (statusChanged) {
        statusChanged = false;
        return 'status';
      }
      const news = pending.shift();
      if (news !== undefined || !settingsChanged) return news;
      settingsChanged = false;
      return 'settings';
    },
    /** Follows on the inbox with what was heard while it was read. */
    goOnFrom(inbox: AgentInbox): void {
      goTo(positions, inbox.rows);
      const meanwhile = afterInbox(inbox, pending.splice(0));
      if (meanwhile === undefined) stale = true;
      else pending.push(...meanwhile);
    },
    tellEverything(): void {
      stale = true;
    },
  };
}

function passedOn(news: Parameters<Follower['hear']>[0]): AgentNews[] {
  if (news.type === 'receipt')
    return [{ type: 'receipt', conversationId: news.conversationId, delivered: news.delivered }];
  if (news.type === 'erased') return news.conversationIds.map((conversationId) => ({ type: 'gone', conversationId }));
  return news.type === 'guestTyping' ? [{ type: 'guestTyping', conversationId: news.conversationId }] : [];
}

type Owner = Pick<AgentStatus, 'agentId' | 'queueIds'>;

/** Follows what is the agent's and what waits in the queues that they serve, which may become others. */
function followServed(newsroom: Newsroom, first: Owner, follower: Follower) {
  let owner = first;
  let unfollow = newsroom.follow(topicsOf(owner), follower);
  return {
    owner: () => owner,
    /** Whether these are other queues than before. */
    moveTo(queueIds: readonly string[]): boolean {
      if (isSame(queueIds, owner.queueIds)) return false;
      owner = { ...owner, queueIds };
      unfollow();
      unfollow = newsroom.follow(topicsOf(owner), follower);
      return true;
    },
    stop: () => unfollow(),
  };
}

/** Nobody goes back: of what was heard before the rows were read some may reach further. */
function goTo(positions: Map<string, number>, rows: readonly InboxRow[]): void {
  for (const { conversationId, sequence } of rows)
    positions.set(conversationId, Math.max(sequence, positions.get(conversationId) ?? 0));
}

function topicsOf({ agentId, queueIds }: Owner): Topic[] {
  return [`agent:${agentId}`, ...queueIds.map((id): Topic => `queue:${id}`)];
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

function developed(state: Development['state'], owner: Owner, entries: readonly Entry[]): AgentNews {
  const row = inboxRow(state, owner);
  const moved = movedFrom(owner.agentId, entries);
  if (row === undefined) return { type: 'gone', conversationId: state.conversationId, ...takenBy(entries), ...moved };
  return { type: 'conversation', row, entries: seesEntries(row) ? entries : [], ...moved };
}

function movedFrom(agentId: string, entries: readonly Entry[]): { readonly moved?: Moved } {
  for (const { event } of entries.toReversed()) {
    if (event.type !== 'Reassigned' || event.fromAgentId !== agentId) continue;
    const { byName, toAgentId, queueId } = event;
    return { moved: { byName, queueId, ...(toAgentId === undefined ? {} : { toAgentId }) } };
  }
  return {};
}

function takenBy(entries: readonly Entry[]): { readonly takenBy?: string } {
  const names = entries.flatMap(({ event }) => {
    if (event.type === 'TakenOver') return [event.byName];
    return event.type === 'Accepted' ? [event.agentName] : [];
  });
  const latest = names.at(-1);
  return latest === undefined ? {} : { takenBy: latest };
}

function seesEntries({ group, readsUntil }: InboxRow): boolean {
  if (readsUntil !== undefined) return false;
  return group === 'connected' || group === 'parked' || group === 'afterCallWork' || group === 'ended';
}

/** Of what happened while the inbox was read, what it does not have yet; `undefined` when something is missing in between. */
function afterInbox({ rows }: AgentInbox, heard: readonly AgentNews[]): AgentNews[] | undefined {
  const positions = new Map(rows.map(({ conversationId, sequence }) => [conversationId, sequence]));
  const meanwhile: AgentNews[] = [];
  for (const news of heard) {
    const known = news.type === 'conversation' ? positions.get(news.row.conversationId) : undefined;
    if (news.type !== 'conversation' || known === undefined || (!seesEntries(news.row) && news.row.sequence > known)) {
      meanwhile.push(news);
      continue;
    }
    const entries = news.entries.filter(({ sequence }) => sequence > known);
    const [first] = entries;
    const last = entries.at(-1);
    if (first === undefined || last === undefined) continue;
    if (first.sequence > known + 1) return undefined;
    positions.set(news.row.conversationId, last.sequence);
    meanwhile.push({ ...news, entries });
  }
  return meanwhile;
}
