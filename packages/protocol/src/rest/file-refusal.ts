import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';

/** The `code` of the error body with which an upload is refused, by the reason. */
export const FILE_REFUSAL_CODES: Record<AttachmentRefusal, string> = {
  disabled: 'file.disabled',
  typeNotAllowed: 'file.type.not.allowed',
  imageFormatNotSupported: 'file.image.format.not.supported',
  tooLarge: 'file.too.large',
  empty: 'file.empty',
  nameInvalid: 'file.name.invalid',
  nameTooLong: 'file.name.too.long',
  contentInvalid: 'file.content.invalid',
  notStored: 'file.not.stored',
};
