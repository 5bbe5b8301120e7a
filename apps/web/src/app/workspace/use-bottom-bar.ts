import { useSyncExternalStore } from 'react';

/** Below this the rail is a bar at the bottom. */
const BAR = '(width < 48rem)';

/** Whether the rail is a bar at the bottom, from which menus open upwards, and an open conversation covers the inbox. */
export function useBottomBar(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(BAR);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(BAR).matches,
    () => false,
  );
}
