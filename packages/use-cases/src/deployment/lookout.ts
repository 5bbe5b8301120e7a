import { pageOrigin, SIGHTINGS } from '@rejoin/core/deployment/sighting';
import type { Clock } from '../ports/clock.ts';
import type { NewSighting, Sightings } from '../ports/sightings.ts';
import { createRepeating } from '../repeating.ts';

export type LookoutPorts = {
  readonly sightings: Pick<Sightings, 'note'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

export type Lookout = ReturnType<typeof createLookout>;

/** How often what was seen is written down. */
const NOTE_MS = 60_000;
/** How many origins wait to be written down of all deployments, whoever makes them up. */
const WAITING_MAX = 1000;

/**
 * Sees from which pages messengers are asked for. Never in the way of who asks: what was seen is written down once a minute, all
 * together. Of each deployment no more origins wait than are kept of it.
 */
export function createLookout({ sightings, clock, onError }: LookoutPorts) {
  let waiting = new Map<string, NewSighting>();
  let origins = new Map<string, number>();

  async function note(): Promise<void> {
    const seen = [...waiting.values()];
    waiting = new Map();
    origins = new Map();
    await sightings.note(seen, clock()).catch(onError);
  }

  const notes = createRepeating(note, NOTE_MS);
  return {
    /** A page has asked for the messenger of a deployment that there is; `header`: the origin that it named. */
    see(deploymentId: string, header: string | undefined, allowed: boolean): void {
      const origin = pageOrigin(header);
      if (origin === undefined) return;
      const place = `${deploymentId} ${allowed}`;
      const key = `${place} ${origin}`;
      const known = waiting.get(key);
      const ofPlace = origins.get(place) ?? 0;
      if (known === undefined && (ofPlace >= SIGHTINGS.originsMax || waiting.size >= WAITING_MAX)) return;
      if (known === undefined) origins.set(place, ofPlace + 1);
      waiting.set(key, { deploymentId, origin, allowed, times: (known?.times ?? 0) + 1 });
    },
    start: () => notes.startLater(),
    /** Writes down what has been seen since. */
    async stop(): Promise<void> {
      await notes.stop();
      await note();
    },
  };
}
