import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** The agent leaves the after-call work of a leg undone, where its queue lets them. */
export function skipWrapUp(
  ports: { readonly conversations: Conversations },
  input: { readonly agentId: string; readonly conversationId: string; readonly leg: number },
): Promise<AgentDeed> {
  const { conversationId, ...skip } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'skipWrapUp', ...skip } });
}
