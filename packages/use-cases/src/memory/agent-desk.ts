import { byName } from '../by-name.ts';
import type { AgentDesk, AgentEdit, StoredAgent } from '../ports/agent-desk.ts';
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
    findAll: async (agentIds) => agentIds.flatMap((agentId) => storedOf(books, agentId) ?? []),
    save: async (edits) => {
      if (!edits.every(({ agentId }) => books.agents.get(agentId)?.serving)) return { type: 'missing' };
      if (!edits.every(({ agentId, revision }) => revisionOf(books, agentId) === revision)) return { type: 'conflict' };
      const surroundings = { skillIds: [...books.skills.keys()], queueIds: [...books.queues.keys()] };
      const wrong = edits.map(({ judge }) => judge(surroundings)).find((problems) => problems.length > 0);
      if (wrong !== undefined) return { type: 'invalid', problems: wrong };
      for (const edit of edits) write(books, edit);
      writeMembers(books, edits);
      announce([{ type: 'settings' }, ...edits.map(({ agentId }) => ({ type: 'agent', agentId }) as const)]);
      return { type: 'saved' };
    },
  };
}

function write(books: Books, { agentId, settings }: AgentEdit): void {
  const agent = books.agents.get(agentId);
  if (agent === undefined) return;
  const { capacity: personalCapacity, skills, languages } = settings;
  books.agents.set(agentId, { ...agent, personalCapacity, skills, languages });
  revise(books, agentId);
}

function writeMembers(books: Books, edits: readonly AgentEdit[]): void {
  for (const [queueId, before] of books.members) {
    const serve = edits.filter(({ settings }) => settings.queueIds.includes(queueId)).map(({ agentId }) => agentId);
    const edited = edits.map(({ agentId }) => agentId);
    const stay = before.filter((id) => !edited.includes(id) || serve.includes(id));
    const join = serve.filter((id) => !before.includes(id));
    if (stay.length === before.length && join.length === 0) continue;
    books.members.set(queueId, [...stay, ...join]);
    revise(books, queueId);
  }
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
