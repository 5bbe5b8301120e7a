import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import type { Conversations } from './conversations.ts';

/** A program of the company's says something to the guest. */
export async function sendProgramMessage(
  ports: { readonly conversations: Conversations },
  input: {
    readonly byId: string;
    readonly byName: string;
    readonly conversationId: string;
    readonly text: string;
    /** The program's own: the same words under the same key are stored once. Absent: each time. */
    readonly key?: string;
  },
): Promise<AgentDeed> {
  const { byId, byName, conversationId, text, key } = input;
  return agentDeed(ports.conversations, {
    conversationId,
    command: { type: 'programMessage', byId, byName, text },
    ...(key !== undefined && { once: JSON.stringify([byId, conversationId, key, text]) }),
  });
}
