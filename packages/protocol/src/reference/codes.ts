import type { ERROR_CODES } from '../error-codes.ts';

/** What each code means, and what a client had better do. */
export const CODES: Record<keyof typeof ERROR_CODES, string> = {
  badRequest: 'The request can’t be read, or says something that is not possible.',
  unauthenticated: 'The JWT of the sign-in is not valid or too old; refresh it.',
  refused: 'Not allowed here: the sentence says what is switched off.',
  sessionReadOnly: 'The conversation is over; begin a new one with `startNew`.',
  tooManyRequests: 'Too often; wait for `retryAfter` seconds.',
  serverError: 'Something failed on the gateway; send it again.',
  featureUnavailable: 'Attachments are switched off.',
  fileTypeNotAllowed: 'Files of this type, or with this ending, are not taken.',
  fileTooLarge: 'The file is too large.',
  fileContentInvalid: 'The bytes are damaged, or not what was announced.',
  fileNameInvalid: 'The name has no extension, or something in it that no name may have.',
  fileNameTooLong: 'The name has 1024 characters or more.',
  sessionExpired: 'The session’s time is over; begin with a new token.',
  sessionNotFound: 'This connection has no session with this token; configure it first.',
  attachmentExpired: 'Not used here: a file that is not kept any more is 4009.',
  attachmentNotFound: 'There is no such file, not any more, or it is somebody else’s.',
  attachmentNotUploaded: 'The file was announced, but its bytes have not come.',
  messageTooLong: 'The text is too long.',
  customAttributesTooLarge: 'The custom attributes are too large.',
  cannotDowngrade: 'Somebody has signed in under this token; it opens nothing without that.',
  missingParameter: 'A parameter is missing; the sentence names it.',
  requestRateTooHigh: 'In `errorCode` of a TooManyRequestsErrorMessage.',
  fileEmpty: 'The file is empty.',
  unexpected: 'Something that must not happen.',
};
