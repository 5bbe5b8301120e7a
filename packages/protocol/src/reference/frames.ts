import type { DOWN } from '../down/down.ts';

/** What each frame says. */
export const FRAMES: Record<keyof typeof DOWN, string> = {
  attachmentDeletedResponse: 'An unsent file was taken back.',
  connectionClosedEvent: 'This connection is closed next.',
  echoResponse: 'The answer to echo; belongs to no conversation.',
  errorSentence: 'A request was not carried out, and why. The usual carrier of an error.',
  generateUrlError: 'An announced file is refused.',
  getConfigurationResponse: 'What may be sent, and how long a session lives.',
  jwtResponse: 'The key to the history.',
  logoutEvent: 'The guest has signed out; the connection is closed next.',
  presignedUrlResponse: 'Where a file goes to, or comes from.',
  queuePlaceEvent: 'Ours: the guest’s place in the queue. Only for a connection that asked for it.',
  sessionClearedEvent: 'The guest has ended the conversation for good.',
  sessionExpiredEvent: 'The session’s time is over.',
  sessionResponse: 'How the session stands.',
  structuredMessage: 'A message or an event of the conversation.',
  tooManyRequests: 'A request came too soon and was not carried out.',
  uploadFailureEvent: 'A file came and was refused.',
  uploadSuccessEvent: 'A file is there and may be sent.',
};
