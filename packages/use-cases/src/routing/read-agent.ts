import type { AgentDesk, StoredAgent } from '../ports/agent-desk.ts';

export type ReadAgentOutcome =
  | { readonly type: 'found'; readonly agent: StoredAgent }
  | { readonly type: 'refused'; readonly refusal: 'agentNotFound' };

/** An agent with what the company says of them. */
export async function readAgent(
  ports: { readonly agentDesk: Pick<AgentDesk, 'find'> },
  input: { readonly id: string },
): Promise<ReadAgentOutcome> {
  const agent = await ports.agentDesk.find(input.id);
  return agent === undefined ? { type: 'refused', refusal: 'agentNotFound' } : { type: 'found', agent };
}
