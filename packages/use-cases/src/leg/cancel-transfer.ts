import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent no longer asks the colleague at whom the conversation rings. */
export function cancelTransfer(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { agentId, conversationId } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'cancelTransfer', agentId } });
}
