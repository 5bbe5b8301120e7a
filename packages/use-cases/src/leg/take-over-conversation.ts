import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** A supervisor takes the conversation from whoever has it, or from the line. They need room for it, and need not be on queue. */
export async function takeOverConversation(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues'> },
  input: { readonly byId: string; readonly byName: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { conversationId, ...by } = input;
  const queues = await ports.agents.queues();
  return agentDeed(ports.conversations, { conversationId, command: { type: 'takeOver', ...by, queues } });
}
