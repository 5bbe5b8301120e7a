import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** The agent says how their leg ended. */
export async function wrapUp(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues'> },
  input: {
    readonly agentId: string;
    readonly conversationId: string;
    /** Which leg: as the list says. */
    readonly leg: number;
    readonly codeIds: readonly string[];
    readonly notes: string;
  },
): Promise<AgentDeed> {
  const { conversationId, ...done } = input;
  const queues = await ports.agents.queues();
  return agentDeed(ports.conversations, { conversationId, command: { type: 'wrapUp', ...done, queues } });
}
