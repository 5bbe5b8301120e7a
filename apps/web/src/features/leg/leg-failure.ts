import { type Failure, failureOf, LINE_IS_DOWN } from '../../live/failure.ts';
import { PARK_TOO_LONG } from './park-times.ts';

const SENTENCES: Partial<Record<Failure, string>> = {
  lost: LINE_IS_DOWN,
  noSeat: 'You have no room for another conversation. End or park one first.',
  notPermitted: 'Your role does not let you do this.',
  notConnected: 'You are no longer connected to this conversation.',
  notYourConversation: 'This conversation is somebody else’s now.',
  conversationEnded: 'The guest has ended this conversation.',
  sessionExpired: 'The guest’s session has expired.',
  notParked: 'This conversation is no longer parked.',
  timeOutOfRange: PARK_TOO_LONG,
  sessionEndsBefore: 'The guest’s session will be over by then. Choose an earlier time.',
  queueNotFound: 'This queue is no longer there.',
  agentNotAvailable: 'This colleague has gone off queue, has lost their line, or has no room for it.',
  transferUnderWay: 'A colleague is being asked already. Cancel that first.',
  noTransfer: 'The request is over already.',
  noWrapUp: 'There is nothing left to do for this leg.',
  wrapUpCodeMissing: 'Choose at least one code.',
  wrapUpCodeUnknown: 'A code you chose is no longer there. Reload the page.',
  wrapUpMandatory: 'This queue does not let you skip it.',
  textTooLong: 'The notes are too long.',
};

/** Why a deed on a leg came to nothing, and what to do. */
export function legFailure(error: unknown): string {
  return SENTENCES[failureOf(error)] ?? 'The server could not do it. Try again.';
}
