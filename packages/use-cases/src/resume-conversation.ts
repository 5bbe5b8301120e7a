import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import type { Conversations } from './conversations.ts';

/** The agent takes back what they have parked. */
export function resumeConversation(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly agentName: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { conversationId, ...resume } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'resume', ...resume } });
}
