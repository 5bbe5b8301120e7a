import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent takes back what they have parked. */
export function resumeConversation(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly agentName: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { conversationId, ...resume } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'resume', ...resume } });
}
