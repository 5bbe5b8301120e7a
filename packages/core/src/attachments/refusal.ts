/** Why an upload is refused, when it is announced or when its bytes are there. */
export type AttachmentRefusal =
  /** The configuration lets nobody send files. */
  | 'disabled'
  | 'typeNotAllowed'
  /** A picture in a format that browsers don't show, e.g. a phone's HEIC. */
  | 'imageFormatNotSupported'
  | 'tooLarge'
  | 'empty'
  | 'nameInvalid'
  | 'nameTooLong'
  /** Damaged, or not what its name and its sender say. */
  | 'contentInvalid'
  /** The place where files are kept did not answer; nothing of the file is left. */
  | 'notStored';
