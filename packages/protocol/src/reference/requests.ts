import type { UP } from '../up/up.ts';

/** What each request is for, and the classes that may answer it; any may also be answered with `string` or `TooManyRequestsErrorMessage`. */
export const REQUESTS: Record<keyof typeof UP, { readonly summary: string; readonly answers: readonly string[] }> = {
  configureSession: { summary: 'Opens the session of a token, or makes it.', answers: ['sessionResponse'] },
  configureAuthenticatedSession: {
    summary: 'Opens the session of a guest who has signed in, or lets them sign in on it.',
    answers: ['sessionResponse'],
  },
  onMessage: {
    summary: 'Says something: a text, a file, a reply to what was offered, that one is typing, a join, a clear.',
    answers: ['structuredMessage'],
  },
  onAttachment: { summary: 'Asks where to put a file.', answers: ['presignedUrlResponse', 'generateUrlError'] },
  getAttachment: { summary: 'Asks for a fresh address of a file.', answers: ['presignedUrlResponse'] },
  deleteAttachment: { summary: 'Takes back a file that was not sent.', answers: ['attachmentDeletedResponse'] },
  getConfiguration: { summary: 'Asks what may be sent; needs no session.', answers: ['getConfigurationResponse'] },
  getJwt: { summary: 'Asks for the key to the history.', answers: ['jwtResponse'] },
  echo: { summary: 'Asks for a sign of life.', answers: ['echoResponse', 'sessionExpiredEvent'] },
  closeSession: {
    summary: 'Closes the session’s other connections before a new one is begun.',
    answers: ['sessionResponse'],
  },
};
