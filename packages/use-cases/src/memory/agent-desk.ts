import { byName } from '../by-name.ts';
import type { AgentDesk, StoredAgent } from '../ports/agent-desk.ts';
import { type Announce, type Books, queueIdsOf, revise, revisionOf } from './books.ts';

export function createMemoryAgentDesk(books: Books, announce: Announce): AgentDesk {
  return {
    list: async () =>
      [...books.agents.keys()]
        .flatMap((agentId) => storedOf(books, agentId) ?? [])
        .map((agent) => ({ ...agent, id: agent.agentId }))
        .sort(byName)
        .map(({ id: _, ...agent }) => agent),
    find: async (agentId) => storedOf(books, agentId),
    capacityOfAll: async () => books.capacity,
    save: async ({ agentId, settings, revision, judge }) => {
      const agent = books.agents.get(agentId);
      if (!agent?.serving) return { type: 'missing' };
      if (revisionOf(books, agentId) !== revision) return { type: 'conflict' };
      const problems = judge({ skillIds: [...books.skills.keys()], queueIds: [...books.queues.keys()] });
      if (problems.length > 0) return { type: 'invalid', problems };
      const { capacity: personalCapacity, skills, languages, queueIds } = settings;
      books.agents.set(agentId, { ...agent, personalCapacity, skills, languages });
      for (const [queueId, members] of books.members) {
        const serves = queueIds.includes(queueId);
        if (serves === members.includes(agentId)) continue;
        books.members.set(queueId, serves ? [...members, agentId] : members.filter((id) => id !== agentId));
        revise(books, queueId);
      }
      revise(books, agentId);
      announce([{ type: 'settings' }, { type: 'agent', agentId }]);
      return { type: 'saved' };
    },
  };
}

function storedOf(books: Books, agentId: string): StoredAgent | undefined {
  const agent = books.agents.get(agentId);
  const name = books.people.get(agentId)?.name;
  if (!agent?.serving || name === undefined) return undefined;
  const { personalCapacity: capacity, skills, languages } = agent;
  const queueIds = queueIdsOf(books, agentId).sort();
  const settings = { ...(capacity === undefined ? {} : { capacity }), skills, languages, queueIds };
  return { agentId, name, settings, revision: revisionOf(books, agentId) };
}
