import type { MessageContent } from '@rejoin/core/conversation/content';
import type { Attachments } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { AgentDeed } from './agent-deed.ts';
import { agentDeed } from './agent-deed.ts';
import { agentMessageKey } from './agent-message-key.ts';
import type { Conversations } from './conversations.ts';
import { findUploads } from './find-uploads.ts';

export type AnswerGuestPorts = {
  readonly conversations: Conversations;
  readonly attachments: Attachments;
  readonly clock: Clock;
};

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
export async function answerGuest(ports: AnswerGuestPorts, input: AnswerGuest): Promise<AgentDeed> {
  const { agentId, agentName, conversationId, clientMessageId, text, content = [] } = input;
  const uploads = await uploadsFor(ports, input);
  if ('refusal' in uploads) return { type: 'refused', refusal: uploads.refusal };
  return agentDeed(ports.conversations, {
    conversationId,
    once: agentMessageKey({ agentId, clientMessageId, audience: 'guest' }),
    command: {
      type: 'answer',
      agentId,
      agentName,
      message: { text, attachments: uploads, ...(content.length > 0 && { content }) },
    },
  });
}

/** Files go only to the guest for whom they were uploaded. */
async function uploadsFor(
  ports: AnswerGuestPorts,
  { agentId, conversationId, attachmentIds }: AnswerGuest,
): ReturnType<typeof findUploads> {
  if (attachmentIds.length === 0) return [];
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  if (state === undefined) return { refusal: 'attachmentNotFound' };
  return findUploads(ports, { type: 'agent', agentId, sessionId: state.sessionId }, attachmentIds);
}
