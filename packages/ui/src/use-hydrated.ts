import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and at the first drawing in the browser: what depends on this browser (drafts, time zone) waits for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
