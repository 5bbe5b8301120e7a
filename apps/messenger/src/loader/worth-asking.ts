import { backoff } from '../frame/connection/backoff.ts';

/** The first pause is some seconds: nobody has asked for the messenger yet. */
const PATIENCE = 4;

/**
 * Waits until the gateway, which was away `failures` times, is worth asking again: longer each time, not while nobody looks at the page,
 * and no longer once there is a network again or somebody comes back to the page.
 */
export function untilWorthAsking(failures: number): Promise<void> {
  const listening = new AbortController();
  const { signal } = listening;
  let pause: ReturnType<typeof setTimeout>;
  return new Promise<void>((resolve) => {
    const wake = () => document.hidden || resolve();
    pause = setTimeout(wake, backoff(failures + PATIENCE, Math.random()));
    window.addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
  }).finally(() => {
    clearTimeout(pause);
    listening.abort();
  });
}
