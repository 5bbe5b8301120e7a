import { useLiveState } from './live-context.tsx';

/** Turns the server's moments into those of this machine's clock. */
export function useServerClock(): (at: number) => number {
  const skew = useLiveState((state) => state.skew);
  return (at) => at + skew;
}
