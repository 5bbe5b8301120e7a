import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import type { Conversations } from './conversations.ts';
import type { Pictures } from './pictures.ts';

/** The agent ends their leg, not the conversation. What the guest sees of it, the configuration says. */
export async function disconnectConversation(
  ports: { readonly conversations: Conversations; readonly pictures: Pictures },
  input: {
    readonly agentId: string;
    readonly conversationId: string;
    /** Whether the agent asks for after-call work. */
    readonly wrapUp: boolean;
  },
): Promise<AgentDeed> {
  const { agentId, conversationId, wrapUp } = input;
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  const picture = state === undefined ? undefined : await ports.pictures.of(state.deploymentId);
  const notice = picture?.configuration.content.messenger.onDisconnect ?? 'nothing';
  return agentDeed(ports.conversations, { conversationId, command: { type: 'disconnect', agentId, notice, wrapUp } });
}
