/** What `code` of a frame, or `errorCode` of its body, says (guest API, section 4). */
export const ERROR_CODES = {
  badRequest: 400,
  unauthenticated: 401,
  refused: 403,
  sessionReadOnly: 409,
  tooManyRequests: 429,
  serverError: 500,
  featureUnavailable: 4000,
  fileTypeNotAllowed: 4001,
  fileTooLarge: 4002,
  fileContentInvalid: 4003,
  fileNameInvalid: 4004,
  fileNameTooLong: 4005,
  sessionExpired: 4006,
  sessionNotFound: 4007,
  attachmentExpired: 4008,
  attachmentNotFound: 4009,
  attachmentNotUploaded: 4010,
  messageTooLong: 4011,
  customAttributesTooLarge: 4013,
  cannotDowngrade: 4017,
  missingParameter: 4020,
  requestRateTooHigh: 4029,
  fileEmpty: 4102,
  unexpected: 5000,
} as const;

export type ErrorCode = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

/** A request that is not carried out: what the guest is told. */
export type Refused = { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string };

export function refused(code: ErrorCode, message: string): Refused {
  return { type: 'refused', code, message };
}
