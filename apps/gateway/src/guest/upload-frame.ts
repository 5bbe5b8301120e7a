import type { AttachmentLink } from '@rejoin/protocol/down/message-body';
import { type UploadFailureEventFrame, uploadFailureEventFrame } from '@rejoin/protocol/down/upload-failure-event';
import { type UploadSuccessEventFrame, uploadSuccessEventFrame } from '@rejoin/protocol/down/upload-success-event';
import type { Attachment } from '@rejoin/use-cases/ports/attachments';
import { TOLD_OF_FILE } from './refusals.ts';

/** What a session is told about its upload; nothing while the bytes have not come. */
export function uploadFrame(
  { upload, announcedAt }: Attachment,
  { id, url }: AttachmentLink,
): UploadSuccessEventFrame | UploadFailureEventFrame | undefined {
  const timestamp = new Date(announcedAt).toISOString();
  switch (upload.status) {
    case 'announced':
      return undefined;
    case 'stored':
      return uploadSuccessEventFrame({ attachmentId: id, downloadUrl: url, timestamp });
    case 'refused': {
      const { code, message } = TOLD_OF_FILE[upload.refusal];
      return uploadFailureEventFrame({ attachmentId: id, errorCode: code, errorMessage: message, timestamp });
    }
  }
}
