import { seatHolder } from '@rejoin/core/conversation/seat';
import { canTakeOneMore } from '@rejoin/core/routing/capacity';
import type { Candidate } from '@rejoin/core/routing/choose-agent';
import type { RoutingCall } from '@rejoin/core/routing/routing-call';
import { askedFirst, precedenceOf } from '@rejoin/core/routing/waiting';
import type { RoutingBooks, WaitingPage, WaitingRow } from '../ports/agents.ts';
import { type AgentBook, type Books, capacityIn, isAway, queueIdsOf, states } from './books.ts';

/** How long a turn is waited for. */
const PATIENCE_MS = 1000;

export function createMemoryRoutingBooks(books: Books): RoutingBooks {
  let turns: Promise<unknown> = Promise.resolve();
  const standingOf = (agent: AgentBook) => ({
    routingStatus: agent.routingStatus,
    ...(isAway(books, agent) && { noLine: true as const }),
  });
  return {
    waiting: async (page) =>
      states(books)
        .flatMap((state) => {
          if (state.status !== 'waiting') return [];
          const { conversationId, queueId } = state;
          const row = { conversationId, queueId, precedence: precedenceOf(state) };
          return isOnPage(books, page, { ...row, lastAgentId: askedFirst(state) }) ? [row] : [];
        })
        .sort(inOrder)
        .slice(0, page.limit),
    takes: async (since) => {
      const entries = [...books.conversations.values()].flatMap((book) => book.entries).filter(({ at }) => at >= since);
      const taken = entries.flatMap(({ event }) => (event.type === 'Accepted' ? (event.queueId ?? []) : []));
      const counts = new Map<string, number>();
      for (const queueId of taken) counts.set(queueId, (counts.get(queueId) ?? 0) + 1);
      return counts;
    },
    candidates: async (call) => {
      const loads = loadsOf(books);
      return [...books.agents].flatMap(([agentId, agent]): Candidate[] => {
        const { idleSince, skills, languages } = agent;
        const standing = standingOf(agent);
        const queueIds = queueIdsOf(books, agentId);
        const serves = standing.routingStatus !== 'offQueue' && queueIds.some((id) => call.queueIds.includes(id));
        if (!serves && !call.agentIds.includes(agentId)) return [];
        const capacity = capacityIn(books, agent);
        const load = loads.get(agentId) ?? 0;
        return [{ agentId, ...standing, queueIds, capacity, load, idleSince, skills, languages }];
      });
    },
    queuesWithRoom: async () => {
      const loads = loadsOf(books);
      const free = [...books.agents].filter(([agentId, agent]) =>
        canTakeOneMore({ ...standingOf(agent), load: loads.get(agentId) ?? 0, capacity: capacityIn(books, agent) }),
      );
      return [...new Set(free.flatMap(([agentId]) => queueIdsOf(books, agentId)))];
    },
    inTurn: async (work) => {
      const before = turns;
      let done = () => {};
      turns = new Promise<void>((resolve) => {
        done = resolve;
      });
      await soon(before);
      try {
        return await work();
      } finally {
        done();
      }
    },
  };
}

/** When it is done, and after a second at the latest: whose turn it was may have died. */
async function soon(turn: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([turn, patience]);
  clearTimeout(timer);
}

function isOnPage(
  books: Books,
  { call, after, exceptQueueIds = [] }: WaitingPage,
  row: WaitingRow & { readonly lastAgentId: string | undefined },
): boolean {
  if (after !== undefined && inOrder(row, after) <= 0) return false;
  if (row.lastAgentId === undefined && exceptQueueIds.includes(row.queueId)) return false;
  return call === undefined || isCalled(books, call, row);
}

function isCalled(
  books: Books,
  { queueIds, agentIds }: RoutingCall,
  row: WaitingRow & { readonly lastAgentId: string | undefined },
): boolean {
  const members = books.members.get(row.queueId) ?? [];
  return (
    queueIds.includes(row.queueId) ||
    agentIds.some((agentId) => members.includes(agentId) || agentId === row.lastAgentId)
  );
}

function inOrder(
  a: Pick<WaitingRow, 'conversationId' | 'precedence'>,
  b: Pick<WaitingRow, 'conversationId' | 'precedence'>,
): number {
  return (
    a.precedence - b.precedence ||
    (a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId))
  );
}

function loadsOf(books: Books): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const state of states(books)) {
    const agentId = seatHolder(state);
    if (agentId !== undefined) loads.set(agentId, (loads.get(agentId) ?? 0) + 1);
  }
  return loads;
}
