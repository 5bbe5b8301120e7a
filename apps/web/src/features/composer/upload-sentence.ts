import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';

/** `gone`: the gateway had it once, and keeps what is not sent for a day. */
export type UploadFailure = AttachmentRefusal | 'unreachable' | 'gone';

/** Why a file can't be sent, and what to do. */
export const UPLOAD_SENTENCES: Record<UploadFailure, string> = {
  disabled: 'Files are switched off for this messenger.',
  typeNotAllowed: 'Files of this type can’t be sent through this messenger.',
  imageFormatNotSupported: 'Guests can’t see images of this format. Send it as JPEG or PNG.',
  tooLarge: 'Larger than this messenger takes. Send a smaller one.',
  empty: 'The file is empty.',
  nameInvalid: 'The file name has no ending, or signs that are not allowed.',
  nameTooLong: 'The file name is too long.',
  contentInvalid: 'The file is damaged, or not what its name says.',
  notStored: 'The file could not be kept. Remove it and try again.',
  gone: 'No longer there. Remove it and attach it again.',
  unreachable: 'Could not be uploaded. Remove it and try again.',
};

export function isUploadFailure(code: unknown): code is UploadFailure {
  return typeof code === 'string' && Object.hasOwn(UPLOAD_SENTENCES, code);
}
