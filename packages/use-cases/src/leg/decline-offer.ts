import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent lets the conversation that rings at them pass; it goes on to somebody else. */
export function declineOffer(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { agentId, conversationId } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'decline', agentId } });
}
