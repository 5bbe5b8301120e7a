import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import { agentsMaySend } from '@rejoin/core/configuration/may-send';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import { announceUpload } from './announce-upload.ts';

export type AnnounceAgentUploadPorts = {
  readonly attachments: Attachments;
  readonly conversations: Pick<Conversations, 'states'>;
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly newId: NewId;
};

export type AnnounceAgentUpload = {
  readonly agentId: string;
  readonly conversationId: string;
  readonly fileName: string;
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize: number;
};

/** An agent wants to send a file into a conversation they have; the messenger's configuration says whether files go there. */
export async function announceAgentUpload(
  ports: AnnounceAgentUploadPorts,
  input: AnnounceAgentUpload,
): Promise<
  | { readonly type: 'announced'; readonly id: string }
  | { readonly type: 'refused'; readonly refusal: AttachmentRefusal | 'taken' | 'notYourConversation' }
> {
  const { agentId, conversationId, ...file } = input;
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  if (state === undefined || seatHolder(state) !== agentId) return { type: 'refused', refusal: 'notYourConversation' };
  const picture = await ports.pictures.of(state.deploymentId);
  return announceUpload(ports, {
    uploader: { type: 'agent', agentId, sessionId: state.sessionId },
    content: picture && agentsMaySend(picture.configuration.content),
    ...file,
  });
}
