import type { DisconnectNotice } from '@rejoin/core/conversation/events';
import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';

type NoticePorts = { readonly conversations: Conversations; readonly pictures: Pictures };

/** The agent ends their leg, not the conversation. What the guest sees of it, the configuration says. */
export async function disconnectConversation(
  ports: NoticePorts,
  input: {
    readonly agentId: string;
    readonly conversationId: string;
    /** Whether the agent asks for after-call work. */
    readonly wrapUp: boolean;
  },
): Promise<AgentDeed> {
  const { agentId, conversationId, wrapUp } = input;
  const notice = await noticeOfDisconnect(ports, conversationId);
  return agentDeed(ports.conversations, { conversationId, command: { type: 'disconnect', agentId, notice, wrapUp } });
}

export async function noticeOfDisconnect(ports: NoticePorts, conversationId: string): Promise<DisconnectNotice> {
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  const picture = state === undefined ? undefined : await ports.pictures.of(state.deploymentId);
  return picture?.configuration.content.messenger.onDisconnect ?? 'nothing';
}
