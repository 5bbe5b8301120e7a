import { useEffect } from 'react';
import { useLive } from '../../live/live-context.tsx';

/** Lets the browser ask before the page is left while an answer has not been sent, or a file is on its way to the gateway. */
export function useLeaveGuard(isUploading: boolean): void {
  const live = useLive();
  useEffect(() => {
    // Looked at only then: what is kept as a draft in the moment of leaving needs no asking.
    const ask = (event: BeforeUnloadEvent) => {
      if (isUploading || live.read().outgoing.some(({ status }) => status !== 'stored')) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [live, isUploading]);
}
