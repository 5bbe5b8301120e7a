import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { DeedRefusal } from './deeds.ts';

/** Why a call was refused; `data.refusal` of the error. */
export type Refusal =
  | DeedRefusal
  | 'notSignedIn'
  | 'notPermitted'
  | 'badInput'
  | 'invalid'
  | 'conflict'
  /** Only a gateway has the live stream. */
  | 'notLiveHere';

/** Which tRPC error each refusal travels as. */
export const CODE_OF_REFUSAL = {
  agentNotFound: 'NOT_FOUND',
  agentNotAvailable: 'PRECONDITION_FAILED',
  noTransfer: 'PRECONDITION_FAILED',
  noWrapUp: 'PRECONDITION_FAILED',
  notParked: 'PRECONDITION_FAILED',
  queueNotFound: 'NOT_FOUND',
  textEmpty: 'BAD_REQUEST',
  textTooLong: 'BAD_REQUEST',
  timeOutOfRange: 'BAD_REQUEST',
  scheduleNotFound: 'NOT_FOUND',
  skillNotFound: 'NOT_FOUND',
  wrapUpCodeNotFound: 'NOT_FOUND',
  sessionEndsBefore: 'BAD_REQUEST',
  transferUnderWay: 'PRECONDITION_FAILED',
  wrapUpCodeMissing: 'BAD_REQUEST',
  wrapUpCodeUnknown: 'BAD_REQUEST',
  wrapUpMandatory: 'PRECONDITION_FAILED',
  alreadyStarted: 'CONFLICT',
  attachmentNotFound: 'NOT_FOUND',
  attachmentNotReady: 'PRECONDITION_FAILED',
  badInput: 'BAD_REQUEST',
  clearNotAllowed: 'FORBIDDEN',
  configurationNotFound: 'NOT_FOUND',
  conflict: 'CONFLICT',
  contentInvalid: 'BAD_REQUEST',
  conversationEnded: 'PRECONDITION_FAILED',
  conversationNotFound: 'NOT_FOUND',
  conversationReadOnly: 'PRECONDITION_FAILED',
  deploymentNotFound: 'NOT_FOUND',
  disabled: 'FORBIDDEN',
  empty: 'BAD_REQUEST',
  hasOpenConversations: 'PRECONDITION_FAILED',
  identityProviderNotFound: 'NOT_FOUND',
  imageFormatNotSupported: 'BAD_REQUEST',
  inUse: 'PRECONDITION_FAILED',
  invalid: 'BAD_REQUEST',
  messageEmpty: 'BAD_REQUEST',
  messageTooLong: 'BAD_REQUEST',
  nameInvalid: 'BAD_REQUEST',
  nameTooLong: 'BAD_REQUEST',
  noSeat: 'PRECONDITION_FAILED',
  notAnAgent: 'FORBIDDEN',
  notConnected: 'PRECONDITION_FAILED',
  notLicensed: 'FORBIDDEN',
  notLiveHere: 'METHOD_NOT_SUPPORTED',
  notOffered: 'PRECONDITION_FAILED',
  notPermitted: 'FORBIDDEN',
  notSignedIn: 'UNAUTHORIZED',
  notStored: 'INTERNAL_SERVER_ERROR',
  notWaiting: 'PRECONDITION_FAILED',
  notYourConversation: 'FORBIDDEN',
  offerExpired: 'PRECONDITION_FAILED',
  structureInvalid: 'BAD_REQUEST',
  sessionExpired: 'PRECONDITION_FAILED',
  providerInUse: 'PRECONDITION_FAILED',
  taken: 'CONFLICT',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  typeNotAllowed: 'BAD_REQUEST',
  versionNotFound: 'NOT_FOUND',
} satisfies Record<Refusal, TRPC_ERROR_CODE_KEY>;
