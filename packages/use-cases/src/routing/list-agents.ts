import type { AgentDesk, StoredAgent } from '../ports/agent-desk.ts';
import type { Agents } from '../ports/agents.ts';
import type { Skills } from '../ports/skills.ts';

type Choice = { readonly id: string; readonly name: string };

/** Everybody who has an agent's place, and what can be said of them. */
export type ListedAgents = {
  /** By name. */
  readonly agents: readonly StoredAgent[];
  /** How many conversations an agent without a capacity of their own may hold at once. */
  readonly capacity: number;
  readonly queues: readonly Choice[];
  readonly skills: readonly Choice[];
};

export async function listAgents(ports: {
  readonly agentDesk: Pick<AgentDesk, 'list' | 'capacityOfAll'>;
  readonly agents: Pick<Agents, 'queues'>;
  readonly skills: Pick<Skills, 'list'>;
}): Promise<ListedAgents> {
  const [agents, capacity, queues, skills] = await Promise.all([
    ports.agentDesk.list(),
    ports.agentDesk.capacityOfAll(),
    ports.agents.queues(),
    ports.skills.list(),
  ]);
  return { agents, capacity, queues: queues.map(choiceOf), skills: skills.map(choiceOf) };
}

function choiceOf({ id, name }: Choice): Choice {
  return { id, name };
}
