import { createRepeating } from './repeating.ts';
import { type SweepGuestsPorts, sweepGuests } from './sweep-guests.ts';

/** How often guests are looked for whose time is up. */
const LOOK_MS = 15 * 60_000;

/** Sweeps in the background: at the start, and then every quarter of an hour. */
export function createGuestSweeper(ports: SweepGuestsPorts) {
  return createRepeating(() => sweepGuests(ports).then(() => undefined, ports.onError), LOOK_MS);
}
