import type { Instant } from '@rejoin/core/instant';
import { type Standing, withPresence, withRoutingStatus } from '@rejoin/core/presence/presence';
import type { Agents } from '../ports/agents.ts';
import { type Announce, type Books, capacityIn, loadOf, queueIdsOf } from './books.ts';

export function createMemoryAgents(books: Books, announce: Announce): Agents {
  function change(agentId: string, at: Instant, changed: (standing: Standing) => Standing): void {
    const agent = books.agents.get(agentId);
    if (agent === undefined) return;
    const { presence, routingStatus } = changed(agent);
    if (routingStatus === 'onQueue' && agent.routingStatus !== 'onQueue') agent.idleSince = at;
    agent.presence = presence;
    agent.routingStatus = routingStatus;
    announce([{ type: 'agent', agentId }]);
  }

  return {
    status: async (agentId) => {
      const agent = books.agents.get(agentId);
      if (agent === undefined) return undefined;
      const { presence, routingStatus } = agent;
      const standing = { agentId, presence, routingStatus };
      const queueIds = queueIdsOf(books, agentId);
      return { ...standing, capacity: capacityIn(books, agent), load: loadOf(books, agentId), queueIds };
    },
    setRoutingStatus: async (agentId, status, at) =>
      change(agentId, at, (standing) => withRoutingStatus(standing, status)),
    setPresence: async (agentId, presence, at) => change(agentId, at, (standing) => withPresence(standing, presence)),
    onQueueOf: async (agentIds) => agentIds.filter((id) => books.agents.get(id)?.routingStatus === 'onQueue'),
    queues: async () => [...books.queues.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
