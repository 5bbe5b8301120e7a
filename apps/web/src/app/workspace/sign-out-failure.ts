import { unstable_isUnrecognizedActionError as isUnrecognizedActionError } from 'next/navigation';
import { LINE_IS_DOWN } from '../../live/failure.ts';

/** Why nobody was signed out, and what to do. */
export function signOutFailure(error: unknown): string {
  if (isUnrecognizedActionError(error)) return 'The server is newer than this page. Reload it, then sign out.';
  // What fetch throws when no answer came.
  if (error instanceof TypeError) return LINE_IS_DOWN;
  return 'The server could not do it. Try again.';
}
