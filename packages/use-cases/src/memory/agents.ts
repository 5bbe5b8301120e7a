import { ringsAt } from '@rejoin/core/conversation/rings-at';
import type { Instant } from '@rejoin/core/instant';
import { hasLostLine, LINE_COUNTS_MS } from '@rejoin/core/presence/line';
import {
  GONE,
  type Standing,
  withArrival,
  withPresence,
  withResponse,
  withRoutingStatus,
} from '@rejoin/core/presence/presence';
import { byName } from '../by-name.ts';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import {
  type Announce,
  type Books,
  capacityIn,
  isAway,
  keepStanding,
  lineNotes,
  loadOf,
  queueIdsOf,
  states,
} from './books.ts';

export function createMemoryAgents(books: Books, announce: Announce, clock: Clock): Agents {
  function change(agentId: string, at: Instant, changed: (standing: Standing) => Standing): void {
    const agent = books.agents.get(agentId);
    if (agent === undefined || !agent.serving) return;
    const { presence, routingStatus } = changed(agent);
    if (presence === agent.presence && routingStatus === agent.routingStatus) return;
    if (routingStatus === 'onQueue' && agent.routingStatus !== 'onQueue') agent.idleSince = at;
    agent.presence = presence;
    agent.routingStatus = routingStatus;
    keepStanding(books, agentId);
    announce([{ type: 'agent', agentId }]);
  }

  return {
    status: async (agentId) => {
      const agent = books.agents.get(agentId);
      if (agent === undefined || !agent.serving) return undefined;
      const { presence, routingStatus } = agent;
      const standing = { agentId, presence, routingStatus, ...(isAway(books, agent) && { noLine: true as const }) };
      const queueIds = queueIdsOf(books, agentId);
      return { ...standing, capacity: capacityIn(books, agent), load: loadOf(books, agentId), queueIds };
    },
    setRoutingStatus: async (agentId, status, at) =>
      change(agentId, at, (standing) => withRoutingStatus(standing, status)),
    setPresence: async (agentId, presence, at) => change(agentId, at, (standing) => withPresence(standing, presence)),
    noteArrival: async (agentId, at) => change(agentId, at, withArrival),
    noteResponse: async (agentId, at) => change(agentId, at, withResponse),
    noteSeen: async (gatewayId, agentIds) => {
      const seenAt = clock();
      const wasSilent = (books.agentGateways.get(gatewayId) ?? 0) <= seenAt - LINE_COUNTS_MS;
      const back = [...books.agents].flatMap(([agentId, agent]) => {
        const hasLine = agentIds.includes(agentId) || (wasSilent && isOpen(agent.lines.get(gatewayId)));
        return hasLine && agent.routingStatus === 'onQueue' && isAway(books, agent) ? [agentId] : [];
      });
      books.agentGateways.set(gatewayId, seenAt);
      for (const agentId of agentIds) {
        const agent = books.agents.get(agentId);
        if (agent !== undefined) agent.lines = new Map([...agent.lines, [gatewayId, { seenAt }]]);
      }
      if (back.length > 0) announce(back.map((agentId) => ({ type: 'agent', agentId })));
    },
    noteLeft: async (gatewayId, agentIds) => {
      for (const agentId of agentIds) {
        const agent = books.agents.get(agentId);
        const note = agent?.lines.get(gatewayId);
        if (agent === undefined || note === undefined) continue;
        agent.lines = new Map([...agent.lines, [gatewayId, { leftAt: clock(), ...note }]]);
      }
    },
    dismissAbsent: async (forMs) => {
      const now = clock();
      const isRecent = (seenAt: Instant) => seenAt > now - forMs;
      for (const agent of books.agents.values())
        agent.lines = new Map([...agent.lines].filter(([, { seenAt }]) => isRecent(seenAt)));
      for (const [gatewayId, aliveAt] of books.agentGateways)
        if (!isRecent(aliveAt)) books.agentGateways.delete(gatewayId);
      const absent = [...books.agents].filter(
        ([, { presence, lines }]) => presence !== GONE.presence && lines.size === 0,
      );
      for (const [agentId] of absent) change(agentId, now, () => GONE);
      return absent.map(([agentId]) => agentId);
    },
    ringsUnheard: async (forMs) => unheard(books, clock(), forMs),
    onQueueOf: async (agentIds) => agentIds.filter((id) => books.agents.get(id)?.routingStatus === 'onQueue'),
    staffedOf: async (queueIds) =>
      queueIds.filter((id) =>
        books.members.get(id)?.some((agentId) => books.agents.get(agentId)?.routingStatus === 'onQueue'),
      ),
    queues: async () => [...books.queues.values()].sort(byName),
  };
}

function unheard(books: Books, at: Instant, forMs: number): readonly string[] {
  const ringing = new Set(states(books).map(ringsAt));
  const lost = [...books.agents].filter(([, agent]) => hasLostLine(lineNotes(books, agent), at, forMs));
  return lost.map(([agentId]) => agentId).filter((agentId) => ringing.has(agentId));
}

function isOpen(note: { readonly leftAt?: Instant } | undefined): boolean {
  return note !== undefined && note.leftAt === undefined;
}
