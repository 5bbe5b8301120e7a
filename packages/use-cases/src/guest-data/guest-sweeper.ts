import { forgottenBefore } from '@rejoin/core/deployment/sighting';
import type { DeviceLinks } from '../ports/device-links.ts';
import type { Sightings } from '../ports/sightings.ts';
import { createRepeating } from '../repeating.ts';
import { type SweepGuestsPorts, sweepGuests } from './sweep-guests.ts';

export type GuestSweeperPorts = Omit<SweepGuestsPorts, 'signal'> & {
  readonly deviceLinks: Pick<DeviceLinks, 'forget'>;
  readonly sightings: Pick<Sightings, 'forget'>;
};

/** How often guests, their links to other devices, and sightings are looked for whose time is up. */
const LOOK_MS = 15 * 60_000;

/** Sweeps in the background: at the start, and then every quarter of an hour. Stopping waits for one guest, not for a whole sweep. */
export function createGuestSweeper(ports: GuestSweeperPorts) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweep = async (): Promise<void> => {
    await ports.deviceLinks.forget(ports.clock()).catch(ports.onError);
    await ports.sightings.forget(forgottenBefore(ports.clock())).catch(ports.onError);
    await sweepGuests({ ...ports, signal }).catch(ports.onError);
  };
  const sweeping = createRepeating(sweep, LOOK_MS);
  return {
    start: () => sweeping.start(),
    stop: async () => {
      stopping.abort();
      await sweeping.stop();
    },
  };
}
