import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import { agentMessageKey } from './agent-message-key.ts';
import type { Conversations } from './conversations.ts';

/** The agent who has the conversation writes something down for colleagues; the guest never sees it. */
export function addNote(
  ports: { readonly conversations: Conversations },
  input: {
    readonly agentId: string;
    readonly agentName: string;
    readonly conversationId: string;
    /** The agent's own id for it: sent again under the same one, it is stored once. */
    readonly clientMessageId: string;
    readonly text: string;
  },
): Promise<AgentDeed> {
  const { conversationId, clientMessageId, ...note } = input;
  return agentDeed(ports.conversations, {
    conversationId,
    once: agentMessageKey({ agentId: note.agentId, clientMessageId, audience: 'colleagues' }),
    command: { type: 'note', ...note },
  });
}
