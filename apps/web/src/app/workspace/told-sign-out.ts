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

/** Signs out and tells what came of it, also while nothing has: whoever wants to leave must know that they are still signed in. */
export async function toldSignOut({ signOut, onSignedOut, tell }: SignOutPorts): Promise<void> {
  let takeBack = () => {};
  const late = setTimeout(() => {
    takeBack = tell('You are not signed out yet.', 'The server has not answered. You are told what comes of it.');
  }, PATIENCE_MS);
  try {
    await signOut();
  } catch (error) {
    if (isRedirectError(error)) onSignedOut();
    else tell('You could not be signed out.', signOutFailure(error));
  } finally {
    clearTimeout(late);
    takeBack();
  }
}
