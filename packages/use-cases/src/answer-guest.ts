import type { MessageContent } from '@rejoin/core/conversation/content';
import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import type { Conversations } from './conversations.ts';
import { findUploads } from './find-uploads.ts';
import type { Attachments } from './ports/attachments.ts';

export type AnswerGuest = {
  readonly agentId: string;
  /** What the guest is told who wrote. */
  readonly agentName: string;
  readonly conversationId: string;
  /** The agent's own id for it: sent again under the same one, it is stored once. */
  readonly clientMessageId: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
  /** What makes it a structured message; an empty list is none. */
  readonly content?: readonly MessageContent[];
};

/** The agent who is connected says something to the guest. */
export async function answerGuest(
  ports: { readonly conversations: Conversations; readonly attachments: Attachments },
  input: AnswerGuest,
): Promise<AgentDeed> {
  const { agentId, agentName, conversationId, clientMessageId, text, content = [] } = input;
  const uploads = await findUploads(ports, { type: 'agent', agentId }, input.attachmentIds);
  if ('refusal' in uploads) return { type: 'refused', refusal: uploads.refusal };
  return agentDeed(ports.conversations, {
    conversationId,
    once: `${agentId}:${clientMessageId}`,
    command: {
      type: 'answer',
      agentId,
      agentName,
      message: { text, attachments: uploads, ...(content.length > 0 && { content }) },
    },
  });
}
