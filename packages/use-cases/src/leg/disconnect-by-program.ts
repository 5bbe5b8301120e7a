import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import { noticeOfDisconnect } from './disconnect-conversation.ts';

/** A program of the company's ends the leg or the wait, not the conversation. */
export async function disconnectByProgram(
  ports: { readonly conversations: Conversations; readonly pictures: Pictures },
  input: { readonly byId: string; readonly byName: string; readonly conversationId: string },
): Promise<AgentDeed> {
  const { byId, byName, conversationId } = input;
  const notice = await noticeOfDisconnect(ports, conversationId);
  return agentDeed(ports.conversations, {
    conversationId,
    command: { type: 'programDisconnect', byId, byName, notice },
  });
}
