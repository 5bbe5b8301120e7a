import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { generateUrlErrorFrame } from '@rejoin/protocol/down/generate-url-error';
import { downloadUrlFrame, uploadUrlFrame } from '@rejoin/protocol/down/presigned-url-response';
import type { GetAttachment } from '@rejoin/protocol/up/get-attachment';
import type { OnAttachment } from '@rejoin/protocol/up/on-attachment';
import { announceUpload } from '@rejoin/use-cases/announce-upload';
import type { Attachment } from '@rejoin/use-cases/ports/attachments';
import type { GuestServices } from './guest-services.ts';
import { TOLD_OF_FILE, tellMessageRefusal } from './refusals.ts';
import type { Room } from './rooms.ts';

/** Answers onAttachment with the address to upload to. Asked again for the same file, it is the same upload. */
export async function announce({ ports, links }: GuestServices, room: Room, request: OnAttachment): Promise<DownFrame> {
  const { attachmentId = ports.newId(), fileName, fileType, fileSize, tracingId } = request;
  const id = room.adopt(attachmentId);
  const picture = await ports.pictures.of(room.session.deploymentId);
  const announced = await announceUpload(ports, {
    uploader: { type: 'guest', sessionId: room.session.id },
    enabled: picture?.configuration.content.messenger.attachments.enabled ?? false,
    id,
    fileName,
    fileType,
    ...(fileSize !== undefined && { fileSize }),
  });
  if (announced.type === 'refused' && !(announced.refusal === 'taken' && (await awaits(ports, room, id)))) {
    const { code, message } = TOLD_OF_FILE[announced.refusal];
    return generateUrlErrorFrame({ attachmentId, errorCode: code, errorMessage: message }, tracingId);
  }
  return uploadUrlFrame({ attachmentId, url: links.uploadUrl(id), fileName, fileType }, tracingId);
}

/** Answers getAttachment: a guest may read their own files and those agents sent, whose ids only those know who got them. */
export async function refresh({ ports, links }: GuestServices, room: Room, request: GetAttachment): Promise<DownFrame> {
  const { attachmentId, tracingId } = request;
  const [attachment] = await ports.attachments.find([room.adopt(attachmentId)]);
  if (attachment === undefined || !mayRead(room, attachment)) {
    return errorSentenceFrame(tellMessageRefusal('attachmentNotFound'), tracingId);
  }
  if (attachment.upload.status !== 'stored')
    return errorSentenceFrame(tellMessageRefusal('attachmentNotReady'), tracingId);
  const { mime, size } = attachment.upload.file;
  const url = links.downloadUrl(attachment.id);
  return downloadUrlFrame(
    { attachmentId, url, fileName: attachment.fileName, fileSize: size, fileType: mime },
    tracingId,
  );
}

async function awaits(ports: GuestServices['ports'], room: Room, id: string): Promise<boolean> {
  const [attachment] = await ports.attachments.find([id]);
  return attachment?.upload.status === 'announced' && attachment.uploader.type === 'guest' && mayRead(room, attachment);
}

function mayRead(room: Room, { uploader }: Attachment): boolean {
  return uploader.type === 'agent' || uploader.sessionId === room.session.id;
}
