import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** The agent hands the conversation to a queue, with the priority and the skills it had. Their own leg is over. */
export async function transferToQueue(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues'> },
  input: { readonly agentId: string; readonly conversationId: string; readonly queueId: string },
): Promise<AgentDeed> {
  const { conversationId, ...transfer } = input;
  const queues = await ports.agents.queues();
  return agentDeed(ports.conversations, { conversationId, command: { type: 'transferToQueue', ...transfer, queues } });
}
