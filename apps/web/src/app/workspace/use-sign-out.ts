import { toastFailed } from '@rejoin/ui/toaster';
import { isRedirectError } from 'next/dist/client/components/redirect-error';
import { useLive } from '../../live/live-context.tsx';
import { signOutFailure } from './sign-out-failure.ts';

/** Signs out here and in every other tab, once the server has; until then nothing is given up. */
export function useSignOut(signOut: () => Promise<void>): () => void {
  const live = useLive();
  return () =>
    void signOut().catch((error) => {
      if (isRedirectError(error)) live.signedOut();
      else toastFailed('You could not be signed out.', { detail: signOutFailure(error) });
    });
}
