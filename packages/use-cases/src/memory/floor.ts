import type { ConversationState } from '@rejoin/core/conversation/state';
import { listOwners } from '@rejoin/core/inbox/list-owners';
import { byAgentName } from '../by-name.ts';
import type { Colleague, Floor, QueueLoad } from '../ports/floor.ts';
import { type Books, capacityIn, isAway, loadOf, queueIdsOf, states } from './books.ts';

type Open = Extract<ConversationState, { readonly status: 'waiting' | 'alerting' | 'connected' | 'parked' }>;

export function createMemoryFloor(books: Books): Floor {
  return {
    colleagues: async () =>
      [...books.agents]
        .filter(([, { serving }]) => serving)
        .map(([agentId, agent]): Colleague => {
          const { presence, routingStatus } = agent;
          const standing = { presence, routingStatus, ...(isAway(books, agent) && { noLine: true as const }) };
          const capacity = capacityIn(books, agent);
          const name = books.people.get(agentId)?.name ?? '';
          const load = loadOf(books, agentId);
          return { agentId, name, ...standing, capacity, load, queueIds: queueIdsOf(books, agentId) };
        })
        .sort(byAgentName),
    names: async () => new Map([...books.agents.keys()].map((id) => [id, books.people.get(id)?.name ?? ''])),
    queueLoads: async () => {
      const open = openOf(books);
      return [...new Set(open.map(({ queueId }) => queueId))].map((queueId) =>
        queueLoad(
          queueId,
          open.filter((state) => state.queueId === queueId),
        ),
      );
    },
    open: async ({ queueId, agentId }, limit) =>
      openOf(books)
        .filter((state) => queueId === undefined || state.queueId === queueId)
        .filter((state) => agentId === undefined || listOwners(state).includes(agentId))
        .sort((a, b) => waitingSince(a) - waitingSince(b) || b.lastAt - a.lastAt)
        .slice(0, limit),
  };
}

function openOf(books: Books): Open[] {
  return states(books).filter(
    (state): state is Open =>
      'queueId' in state && ['waiting', 'alerting', 'connected', 'parked'].includes(state.status),
  );
}

function waitingSince(state: Open): number {
  return 'waitingSince' in state ? state.waitingSince : Number.MAX_SAFE_INTEGER;
}

function queueLoad(queueId: string, open: readonly Open[]): QueueLoad {
  const waits = open.flatMap((state) => ('waitingSince' in state ? [state.waitingSince] : []));
  const count = (status: Open['status']) => open.filter((state) => state.status === status).length;
  return {
    queueId,
    waiting: waits.length,
    ...(waits.length === 0 ? {} : { longestSince: Math.min(...waits) }),
    connected: count('connected'),
    parked: count('parked'),
  };
}
