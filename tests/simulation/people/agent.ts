import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import type { AgentDeed } from '@rejoin/use-cases/conversation/agent-deed';
import { answerGuest } from '@rejoin/use-cases/conversation/answer-guest';
import { readThread } from '@rejoin/use-cases/conversation/read-thread';
import { acceptOffer } from '@rejoin/use-cases/leg/accept-offer';
import { type AgentNews, followAgent } from '@rejoin/use-cases/news/follow-agent';
import type { AgentPlace } from '../world/company.ts';
import type { GatewayPorts } from '../world/gateway.ts';
import type { Connection } from './connection.ts';
import { createOutbox, type Letter, type Outbox } from './outbox.ts';
import { createPlace, type Outside, type Place } from './place.ts';
import { createThreads, type Threads } from './threads.ts';

/** An agent with the workspace open. */
export type Agent = {
  readonly agentId: string;
  readonly name: string;
  readonly place: Place;
  readonly rows: ReadonlyMap<string, InboxRow>;
  readonly threads: Threads;
  /** One for each conversation. */
  readonly outboxes: ReadonlyMap<string, Outbox>;
  /** What they were told would never be taken. */
  readonly refused: ReadonlySet<string>;
  /** The conversations that were said to have ended when they answered in them. */
  readonly ended: ReadonlySet<string>;
  /** Whether the list has been told on this line. */
  readonly isLive: () => boolean;
  readonly answer: (conversationId: string, letter: Letter) => void;
  readonly ask: (deed: (ports: GatewayPorts) => Promise<unknown>, twice: boolean) => boolean;
  /** Takes whatever rings from now on. */
  readonly oblige: () => void;
  /** A text that nobody else writes. */
  readonly nextText: () => string;
};

type Inside = {
  readonly outside: Outside;
  readonly agentId: string;
  readonly name: string;
  readonly rows: Map<string, InboxRow>;
  readonly threads: Threads;
  readonly outboxes: Map<string, Outbox>;
  readonly refused: Set<string>;
  readonly ended: Set<string>;
  /** The sequence that the next entry of a conversation has to follow, where it is known. */
  readonly told: Map<string, number>;
  live: Connection | undefined;
  isObliging: boolean;
};

const PAGE_SIZE = 50;
const AGAIN_MS = 700;

export function createAgent(outside: Outside, { id: agentId, name }: AgentPlace): Agent {
  const [rows, outboxes] = [new Map<string, InboxRow>(), new Map<string, Outbox>()];
  const [refused, ended] = [new Set<string>(), new Set<string>()];
  const threads = createThreads(outside.onFault, name);
  const keeps = { rows, outboxes, refused, ended, threads, told: new Map<string, number>() };
  const agent: Inside = { outside, agentId, name, ...keeps, live: undefined, isObliging: false };
  let written = 0;
  const place = createPlace(outside, {
    open: (connection) => open(agent, connection),
    lost() {
      agent.live = undefined;
      for (const outbox of outboxes.values()) outbox.again();
    },
  });
  return {
    agentId,
    name,
    place,
    rows,
    threads,
    outboxes,
    refused,
    ended,
    isLive: () => agent.live !== undefined,
    answer(conversationId, letter) {
      const outbox = outboxes.get(conversationId) ?? createOutbox();
      outboxes.set(conversationId, outbox);
      outbox.write(letter);
      flush(agent);
    },
    ask: (deed, twice) => ask(agent, deed, twice),
    oblige() {
      agent.isObliging = true;
      for (const [conversationId, { group }] of rows) if (group === 'offered') accept(agent, conversationId);
    },
    nextText() {
      written += 1;
      return `${name}.${written}`;
    },
  };
}

function open(agent: Inside, connection: Connection): void {
  agent.threads.begin();
  const { gateway } = connection;
  const halt = new AbortController();
  const follow = async () => {
    for await (const news of followAgent(gateway.ports, { agentId: agent.agentId, signal: halt.signal }))
      connection.down(() => hear(agent, connection, news));
  };
  const leave = gateway.attendance.arrive(agent.agentId);
  connection.onClosed(() => {
    halt.abort();
    leave();
  });
  // A stream that fails ends, and the client opens another line.
  connection.ask({ deed: follow, answered: connection.cut, failed: connection.cut, isEndless: true });
}

function hear(agent: Inside, connection: Connection, news: AgentNews): void {
  const { rows, told } = agent;
  if (news.type === 'inbox') {
    agent.live = connection;
    rows.clear();
    told.clear();
    for (const row of news.inbox.rows) {
      told.set(row.conversationId, row.sequence);
      take(agent, connection, row);
    }
    flush(agent);
  }
  if (news.type === 'conversation') {
    const { conversationId } = news.row;
    for (const entry of news.entries) hearEntry(agent, conversationId, entry);
    if (news.entries.length === 0) told.delete(conversationId);
    take(agent, connection, news.row);
  }
  if (news.type === 'gone') {
    rows.delete(news.conversationId);
    told.delete(news.conversationId);
  }
}

function hearEntry({ told, threads, outside, name }: Inside, ...heard: Parameters<Threads['live']>): void {
  const [conversationId, { sequence }] = heard;
  const before = told.get(conversationId);
  if (before !== undefined && sequence !== before + 1)
    outside.onFault(`${name} is told ${sequence} after ${before} of ${conversationId}`);
  told.set(conversationId, sequence);
  threads.live(...heard);
}

/** Shows the row, and reads what was said before where it has just become the agent's or the list is new. */
function take(agent: Inside, connection: Connection, row: InboxRow): void {
  const { conversationId, group } = row;
  const wasMine = isMine(agent.rows.get(conversationId));
  agent.rows.set(conversationId, row);
  if (isMine(row) && !wasMine) readBack(agent, connection, { conversationId });
  if (group === 'offered' && agent.isObliging) accept(agent, conversationId);
}

/** What is told on as it is said. */
function isMine(row: InboxRow | undefined): boolean {
  return row?.group === 'connected' || row?.group === 'parked';
}

type Back = { readonly conversationId: string; readonly before?: number };

function readBack(agent: Inside, connection: Connection, page: Back): void {
  const { agentId, threads, outside } = agent;
  connection.ask({
    deed: () => readThread(connection.gateway.ports, { agentId, limit: PAGE_SIZE, ...page }),
    answered(thread) {
      if (thread.type === 'refused') return;
      for (const entry of thread.entries) threads.read(page.conversationId, entry);
      const [oldest] = thread.entries;
      if (thread.more && oldest !== undefined) readBack(agent, connection, { ...page, before: oldest.sequence });
    },
    failed: () => void outside.time.after(AGAIN_MS, () => connection.isOpen() && readBack(agent, connection, page)),
  });
}

function flush(agent: Inside): void {
  for (const [conversationId, outbox] of agent.outboxes)
    for (const letter of outbox.take(false)) send(agent, { conversationId, outbox, letter });
}

type Sending = { readonly conversationId: string; readonly outbox: Outbox; readonly letter: Letter };

function send(agent: Inside, { conversationId, outbox, letter: { id, text } }: Sending): void {
  const { live, agentId, name: agentName, refused, ended, outside } = agent;
  if (live === undefined) return outbox.again();
  const answer = { agentId, agentName, conversationId, clientMessageId: id, text, attachmentIds: [] };
  live.ask<AgentDeed>({
    deed: () => answerGuest(live.gateway.ports, answer),
    answered(deed) {
      if (deed.type === 'refused') {
        refused.add(text);
        if (deed.refusal === 'conversationEnded') ended.add(conversationId);
        outbox.refuse(id);
      } else outbox.acknowledge(id);
      flush(agent);
    },
    failed() {
      outbox.again();
      outside.time.after(AGAIN_MS, () => flush(agent));
    },
  });
}

function accept(agent: Inside, conversationId: string): void {
  const { agentId, name: agentName } = agent;
  ask(agent, (ports) => acceptOffer(ports, { agentId, agentName, conversationId }), false);
}

function ask({ live }: Inside, deed: (ports: GatewayPorts) => Promise<unknown>, twice: boolean): boolean {
  if (live === undefined) return false;
  const nothing = () => {};
  live.ask({ deed: () => deed(live.gateway.ports), answered: nothing, failed: nothing, twice });
  return true;
}
