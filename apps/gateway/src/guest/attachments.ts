import { guestsMaySend } from '@rejoin/core/configuration/may-send';
import { attachmentDeletedFrame } from '@rejoin/protocol/down/attachment-deleted-response';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { generateUrlErrorFrame } from '@rejoin/protocol/down/generate-url-error';
import { downloadUrlFrame, uploadUrlFrame } from '@rejoin/protocol/down/presigned-url-response';
import type { DeleteAttachment } from '@rejoin/protocol/up/delete-attachment';
import type { GetAttachment } from '@rejoin/protocol/up/get-attachment';
import type { OnAttachment } from '@rejoin/protocol/up/on-attachment';
import { announceUpload } from '@rejoin/use-cases/attachments/announce-upload';
import { deleteAttachment } from '@rejoin/use-cases/attachments/delete-attachment';
import { findGuestAttachment } from '@rejoin/use-cases/attachments/find-guest-attachment';
import type { GuestServices } from './guest-services.ts';
import { TOLD_OF_ATTACHMENT, TOLD_OF_FILE } from './refusals.ts';
import type { Room } from './room.ts';

/** Answers onAttachment with the address to upload to. Asked again for the same file, it is the same upload. */
export async function announce({ ports, links }: GuestServices, room: Room, request: OnAttachment): Promise<DownFrame> {
  const { attachmentId = ports.newId(), fileName, fileType, fileSize, fileMd5, tracingId } = request;
  const id = room.adopt(attachmentId);
  const picture = await ports.pictures.of(room.session.deploymentId);
  const announced = await announceUpload(ports, {
    uploader: { type: 'guest', sessionId: room.session.id },
    content: picture && guestsMaySend(picture.configuration.content),
    id,
    fileName,
    fileType,
    ...(fileSize !== undefined && { fileSize }),
    ...(fileMd5 !== undefined && { md5: fileMd5 }),
  });
  if (announced.type === 'refused' && !(announced.refusal === 'taken' && (await awaits(ports, room, id)))) {
    const told = TOLD_OF_FILE[announced.refusal];
    if (!request.errorsAsJson) return errorSentenceFrame(told, tracingId);
    return generateUrlErrorFrame({ attachmentId, errorCode: told.code, errorMessage: told.message }, tracingId);
  }
  return uploadUrlFrame({ attachmentId, url: links.uploadUrl(id), fileName, fileType }, tracingId);
}

/** Answers getAttachment with a fresh address. */
export async function refresh({ ports, links }: GuestServices, room: Room, request: GetAttachment): Promise<DownFrame> {
  const { attachmentId, tracingId } = request;
  const found = await findGuestAttachment(ports, { sessionId: room.session.id, id: room.adopt(attachmentId) });
  if (found.type === 'refused') return errorSentenceFrame(TOLD_OF_ATTACHMENT[found.refusal], tracingId);
  const { attachment, file } = found;
  const { fileName } = attachment;
  const url = links.downloadUrl(attachment.id);
  return downloadUrlFrame({ attachmentId, url, fileName, fileSize: file.size, fileType: file.mime }, tracingId);
}

/** Answers deleteAttachment: the file is gone. */
export async function remove(
  { ports, logger }: GuestServices,
  room: Room,
  { attachmentId, tracingId }: DeleteAttachment,
): Promise<DownFrame> {
  const onError = (error: unknown) => logger.warn({ err: error }, 'The bytes of a deleted file are removed later');
  const file = { sessionId: room.session.id, id: room.adopt(attachmentId) };
  const deleted = await deleteAttachment({ ...ports, onError }, file);
  return deleted.type === 'deleted'
    ? attachmentDeletedFrame(attachmentId, tracingId)
    : errorSentenceFrame(TOLD_OF_ATTACHMENT[deleted.refusal], tracingId);
}

async function awaits(ports: GuestServices['ports'], room: Room, id: string): Promise<boolean> {
  const [attachment] = await ports.attachments.find([id]);
  if (attachment?.upload.status !== 'announced') return false;
  return attachment.uploader.type === 'guest' && attachment.uploader.sessionId === room.session.id;
}
