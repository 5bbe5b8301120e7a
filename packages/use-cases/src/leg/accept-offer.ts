import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent takes the conversation that rings at them. */
export function acceptOffer(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly agentName: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { agentId, agentName, conversationId } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'accept', agentId, agentName } });
}
