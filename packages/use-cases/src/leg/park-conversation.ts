import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent puts the conversation aside until the guest writes or `until` comes; meanwhile it takes none of their room. */
export function parkConversation(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly conversationId: string; readonly until?: number },
): Promise<AgentDeed> {
  const { conversationId, ...park } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'park', ...park } });
}
