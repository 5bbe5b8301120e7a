import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';

/** A supervisor says something to the agent who has the conversation; the guest never sees it. */
export function whisper(
  ports: { readonly conversations: Conversations },
  input: {
    readonly byId: string;
    readonly byName: string;
    readonly conversationId: string;
    readonly text: string;
  },
): Promise<AgentDeed> {
  const { conversationId, ...said } = input;
  return agentDeed(ports.conversations, { conversationId, command: { type: 'whisper', ...said } });
}
