import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import { type GuestMessage, utf8Length } from '@rejoin/core/conversation/message';
import { ERROR_CODES, type ErrorCode } from '@rejoin/protocol/error-codes';
import { LIMITS } from '@rejoin/protocol/limits';
import type { DeletedAttachment } from '@rejoin/use-cases/attachments/delete-attachment';
import type { SentGuestMessage } from '@rejoin/use-cases/conversation/send-guest-message';
import type { OpenedSignedInSession } from '@rejoin/use-cases/identity/open-signed-in-session';
import type { OpenedSession } from '@rejoin/use-cases/session/open-session';
import type { reportGuestTyping } from '@rejoin/use-cases/typing/report-guest-typing';

/** How a refusal is told to a guest's client. */
export type Told = { readonly code: ErrorCode; readonly message: string };

type MessageRefusal =
  | Extract<SentGuestMessage | Awaited<ReturnType<typeof reportGuestTyping>>, { type: 'refused' }>['refusal']
  | ConversationRefusal;

/** What the reference says when a messenger, or a part of it, is switched off. */
const SWITCHED_OFF: Told = {
  code: ERROR_CODES.refused,
  message: 'Turn on the Feature Toggle or fix the configuration.',
};
/** Refusals that only an agent's commands can meet. */
const NOT_A_GUESTS: Told = { code: ERROR_CODES.unexpected, message: 'Request failed.' };

const EXPIRED: Told = { code: ERROR_CODES.sessionExpired, message: 'Session has expired' };

const TOLD: Record<MessageRefusal, Told> = {
  alreadyThere: NOT_A_GUESTS,
  agentNotAvailable: NOT_A_GUESTS,
  noTransfer: NOT_A_GUESTS,
  notTheHolder: NOT_A_GUESTS,
  noWrapUp: NOT_A_GUESTS,
  notParked: NOT_A_GUESTS,
  queueNotFound: NOT_A_GUESTS,
  textEmpty: NOT_A_GUESTS,
  textTooLong: NOT_A_GUESTS,
  timeOutOfRange: NOT_A_GUESTS,
  sessionEndsBefore: NOT_A_GUESTS,
  transferUnderWay: NOT_A_GUESTS,
  wrapUpCodeMissing: NOT_A_GUESTS,
  wrapUpCodeUnknown: NOT_A_GUESTS,
  wrapUpMandatory: NOT_A_GUESTS,
  alreadyStarted: NOT_A_GUESTS,
  attachmentNotFound: { code: ERROR_CODES.attachmentNotFound, message: 'Attachment not found' },
  attachmentNotReady: {
    code: ERROR_CODES.attachmentNotUploaded,
    message: 'Attachment has not been successfully uploaded',
  },
  attachmentsDisabled: { code: ERROR_CODES.featureUnavailable, message: 'Attachments are not available' },
  clearNotAllowed: { code: ERROR_CODES.refused, message: 'Presence events Conversation Clear are not supported' },
  conversationEnded: { code: ERROR_CODES.sessionReadOnly, message: 'Conversation has ended' },
  conversationReadOnly: { code: ERROR_CODES.sessionReadOnly, message: 'Session is read-only' },
  inactive: SWITCHED_OFF,
  messageEmpty: { code: ERROR_CODES.badRequest, message: 'Message is empty' },
  messageTooLong: { code: ERROR_CODES.messageTooLong, message: 'Message is too long' },
  notConnected: NOT_A_GUESTS,
  notLicensed: SWITCHED_OFF,
  notOffered: NOT_A_GUESTS,
  notWaiting: NOT_A_GUESTS,
  notYourConversation: NOT_A_GUESTS,
  offerExpired: NOT_A_GUESTS,
  structureInvalid: { code: ERROR_CODES.badRequest, message: 'Parameter message.content is not valid' },
  typingOff: SWITCHED_OFF,
  sessionExpired: EXPIRED,
};

export function tellMessageRefusal(refusal: MessageRefusal, message?: Pick<GuestMessage, 'text'>): Told {
  if (refusal !== 'messageTooLong' || message === undefined) return TOLD[refusal];
  return {
    ...TOLD.messageTooLong,
    message: `Message length ${utf8Length(message.text)} is larger than ${LIMITS.textMaxBytes}`,
  };
}

export const OTHER_DEPLOYMENT: Told = {
  code: ERROR_CODES.badRequest,
  message: 'Parameter deploymentId is not the one of this connection',
};

export const TOLD_OF_SESSION: Record<Extract<OpenedSession, { type: 'refused' }>['refusal'], Told> = {
  unknownDeployment: SWITCHED_OFF,
  inactive: SWITCHED_OFF,
  expired: EXPIRED,
  signInNeeded: {
    code: ERROR_CODES.refused,
    message: 'Session authentication failed. This messenger is for guests who have signed in.',
  },
  cannotDowngrade: {
    code: ERROR_CODES.cannotDowngrade,
    message: 'An authenticated session can not be used without signing in',
  },
};

/** Those that begin so make a client sign in again (guest API, section 4). */
export const TOLD_OF_SIGN_IN: Record<Extract<OpenedSignedInSession, { type: 'refused' }>['refusal'], Told> = {
  ...TOLD_OF_SESSION,
  signInNotEnabled: {
    code: ERROR_CODES.refused,
    message: 'Session authentication failed. Nobody signs in to this messenger.',
  },
  /** Makes a client refresh its JWT and ask again (guest API, section 4). */
  signInUnproved: { code: ERROR_CODES.unauthenticated, message: 'Session authentication has expired' },
  signInOver: { code: ERROR_CODES.refused, message: 'Try to authenticate again' },
  otherPerson: {
    code: ERROR_CODES.refused,
    message: 'Session authentication failed. Somebody else has signed in on this session.',
  },
};

export const TOLD_OF_ATTACHMENT: Record<Extract<DeletedAttachment, { type: 'refused' }>['refusal'], Told> = {
  attachmentNotFound: TOLD.attachmentNotFound,
  attachmentNotReady: TOLD.attachmentNotReady,
  attachmentSent: { code: ERROR_CODES.badRequest, message: 'Attachment has been sent and can not be deleted' },
};

export const TOLD_OF_FILE: Record<AttachmentRefusal | 'taken', Told> = {
  disabled: { code: ERROR_CODES.featureUnavailable, message: 'Attachments are not available' },
  typeNotAllowed: { code: ERROR_CODES.fileTypeNotAllowed, message: 'File type is not allowed' },
  tooLarge: { code: ERROR_CODES.fileTooLarge, message: 'File is too large' },
  empty: { code: ERROR_CODES.fileEmpty, message: 'File is empty' },
  nameInvalid: { code: ERROR_CODES.fileNameInvalid, message: 'File name is not valid' },
  nameTooLong: { code: ERROR_CODES.fileNameTooLong, message: 'File name is too long' },
  imageFormatNotSupported: {
    code: ERROR_CODES.fileTypeNotAllowed,
    message: 'This image format is not supported. Send the image as JPEG, PNG, GIF, WebP or AVIF',
  },
  notStored: { code: ERROR_CODES.unexpected, message: 'File could not be stored. Upload it again' },
  contentInvalid: { code: ERROR_CODES.fileContentInvalid, message: 'File content is not valid' },
  taken: { code: ERROR_CODES.badRequest, message: 'Parameter attachmentId is in use' },
};
