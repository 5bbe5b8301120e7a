import { createRepeating } from './repeating.ts';
import { type SweepGuestsPorts, sweepGuests } from './sweep-guests.ts';

/** How often guests are looked for whose time is up. */
const LOOK_MS = 15 * 60_000;

/** Sweeps in the background: at the start, and then every quarter of an hour. Stopping waits for one guest, not for a whole sweep. */
export function createGuestSweeper(ports: Omit<SweepGuestsPorts, 'signal'>) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweeping = createRepeating(
    () => sweepGuests({ ...ports, signal }).then(() => undefined, ports.onError),
    LOOK_MS,
  );
  return {
    start: () => sweeping.start(),
    stop: async () => {
      stopping.abort();
      await sweeping.stop();
    },
  };
}
