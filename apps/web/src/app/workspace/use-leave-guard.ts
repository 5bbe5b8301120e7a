import { useEffect } from 'react';
import { useLiveState } from '../../live/live-context.tsx';

/** Lets the browser ask before the page is left while an answer has not been sent. */
export function useLeaveGuard(): void {
  const unsent = useLiveState((state) => state.outgoing.some(({ status }) => status !== 'stored'));
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsent]);
}
