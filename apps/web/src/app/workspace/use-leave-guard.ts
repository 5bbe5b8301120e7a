import { useEffect } from 'react';
import { useLive } from '../../live/live-context.tsx';

/** Lets the browser ask before the page is left while an answer has not been sent. */
export function useLeaveGuard(): void {
  const live = useLive();
  useEffect(() => {
    // Looked at only then: what is kept as a draft in the moment of leaving needs no asking.
    const ask = (event: BeforeUnloadEvent) => {
      if (live.read().outgoing.some(({ status }) => status !== 'stored')) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [live]);
}
