import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import { fileVisibleToAgent } from '@rejoin/core/visibility/visible-to-agent';
import type { Agents } from '../ports/agents.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { type FoundFile, foundFile } from './found-file.ts';

/**
 * A file of a conversation in the agent's list: one that was taken in, not one that is only announced. Any other is refused like
 * one that does not exist.
 */
export async function findAttachment(
  ports: {
    readonly attachments: Pick<Attachments, 'find'>;
    readonly log: Pick<ConversationLog, 'load'>;
    readonly agents: Pick<Agents, 'status'>;
  },
  input: { readonly agentId: string; readonly conversationId: string; readonly id: string },
): Promise<FoundFile> {
  const { agentId, conversationId, id } = input;
  const [[attachment], states, status] = await Promise.all([
    ports.attachments.find([id]),
    ports.log.load([conversationId]),
    ports.agents.status(agentId),
  ]);
  const state = states.get(conversationId);
  const row = state === undefined || status === undefined ? undefined : inboxRow(state, status);
  return foundFile(attachment, (file) => row !== undefined && fileVisibleToAgent(file, row));
}
