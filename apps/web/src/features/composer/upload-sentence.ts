import type { AttachmentRefusal } from '@rejoin/core/attachments/accepted';

export type UploadFailure = AttachmentRefusal | 'unreachable';

/** Why an image can't be sent, and what to do. */
export const UPLOAD_SENTENCES: Record<UploadFailure, string> = {
  disabled: 'Images are switched off for this messenger.',
  typeNotAllowed: 'Only PNG, JPEG, GIF and WebP images can be sent.',
  tooLarge: 'Larger than 10 MB. Send a smaller one.',
  empty: 'The file is empty.',
  nameInvalid: 'The file name has no ending, or signs that are not allowed.',
  nameTooLong: 'The file name is too long.',
  contentInvalid: 'This is not an image that can be read.',
  unreachable: 'Could not be uploaded. Remove it and try again.',
};

export function isUploadFailure(code: unknown): code is UploadFailure {
  return typeof code === 'string' && Object.hasOwn(UPLOAD_SENTENCES, code);
}
