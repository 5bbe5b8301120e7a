import { toastFailed } from '@rejoin/ui/toaster';
import { useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { createSignOut } from './told-sign-out.ts';

/** Signs out here and in every other tab, once the server has; until then nothing is given up. */
export function useSignOut(signOut: () => Promise<void>): () => void {
  const live = useLive();
  const [leave] = useState(() =>
    createSignOut({
      signOut,
      onSignedOut: () => live.signedOut(),
      tell: (title, detail) => toastFailed(title, { detail }),
    }),
  );
  return () => void leave();
}
