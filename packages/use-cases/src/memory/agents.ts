import type { Agents } from '../ports/agents.ts';
import { type Announce, type Books, loadOf, queueIdsOf } from './books.ts';

export function createMemoryAgents(books: Books, announce: Announce): Agents {
  return {
    status: async (agentId) => {
      const agent = books.agents.get(agentId);
      if (agent === undefined) return undefined;
      const { routingStatus, capacity } = agent;
      return { agentId, routingStatus, capacity, load: loadOf(books, agentId), queueIds: queueIdsOf(books, agentId) };
    },
    setRoutingStatus: async (agentId, status, at) => {
      const agent = books.agents.get(agentId);
      if (agent === undefined) return;
      if (status === 'onQueue' && agent.routingStatus !== 'onQueue') agent.idleSince = at;
      agent.routingStatus = status;
      announce([{ type: 'agent', agentId }]);
    },
    queues: async () => [...books.queues.values()],
    onQueueOf: async (agentIds) => agentIds.filter((id) => books.agents.get(id)?.routingStatus === 'onQueue'),
  };
}
