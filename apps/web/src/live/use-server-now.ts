import { useLiveState } from './live-context.tsx';

/** What time it is by the server's clock, whatever this machine takes it to be. */
export function useServerNow(): () => number {
  const skew = useLiveState((state) => state.skew);
  return () => Date.now() - skew;
}
