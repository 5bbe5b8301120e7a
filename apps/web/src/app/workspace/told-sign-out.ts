import { isRedirectError } from 'next/dist/client/components/redirect-error';
import { signOutFailure } from './sign-out-failure.ts';

/** How long nothing is said, in milliseconds. */
export const PATIENCE_MS = 5000;

type SignOutPorts = {
  /** Throws what leads to the next page once it is done; a network that swallows everything keeps it waiting for minutes. */
  readonly signOut: () => Promise<void>;
  readonly onSignedOut: () => void;
  /** The returned function takes it back. */
  readonly tell: (title: string, detail: string) => () => void;
};

/**
 * Gives what signs out and tells what came of it, also while nothing has: whoever wants to leave must know that they are still signed in.
 * One sentence stands at a time, however often it is called.
 */
export function createSignOut({ signOut, onSignedOut, tell }: SignOutPorts): () => Promise<void> {
  let isLeaving = false;
  let takeBack = () => {};
  const say = (title: string, detail: string) => {
    takeBack();
    takeBack = tell(title, detail);
  };
  const sayLate = () =>
    say('You are not signed out yet.', 'The server has not answered. You are told what comes of it.');
  return async () => {
    if (isLeaving) return;
    isLeaving = true;
    const late = setTimeout(sayLate, PATIENCE_MS);
    try {
      await signOut();
    } catch (error) {
      if (!isRedirectError(error)) return say('You could not be signed out.', signOutFailure(error));
      takeBack();
      onSignedOut();
    } finally {
      clearTimeout(late);
      isLeaving = false;
    }
  };
}
