import { setTimeout as delay } from 'node:timers/promises';
import { createChance } from '../chaos/chance.ts';
import { playGuest } from './guest.ts';
import { LANGUAGES } from './languages.ts';
import type { Options } from './options.ts';
import { createPeople } from './person.ts';
import type { Place } from './place.ts';

type CrowdUse = {
  readonly place: Place;
  readonly signal: AbortSignal;
  /** How many times faster than people they are; left out: as fast. */
  readonly hurry?: number;
  /** Called for each thing worth seeing. */
  readonly tell: (name: string, what: string) => void;
};

const BETWEEN_ARRIVALS_MS = { least: 2000, most: 15_000 };

/** Brings guests one after the other. Resolves when all have left for good, or `signal` aborts. */
export async function bringGuests(
  { count, seed, language: code }: Pick<Options, 'count' | 'seed' | 'language'>,
  { place, signal, hurry = 1, tell }: CrowdUse,
): Promise<void> {
  const language = LANGUAGES[code];
  const chance = createChance(seed);
  let arrivesAfterMs = 0;
  const lives = createPeople(language, { count, chance }).map(async (person) => {
    const own = createChance(chance.between(0, 2 ** 32 - 1));
    const afterMs = arrivesAfterMs;
    arrivesAfterMs += chance.between(BETWEEN_ARRIVALS_MS.least, BETWEEN_ARRIVALS_MS.most);
    await delay(afterMs / hurry, undefined, { signal });
    await playGuest(person, { place, language, chance: own, hurry, signal, tell: (what) => tell(person.name, what) });
  });
  const ended = await Promise.allSettled(lives);
  const failed = ended.find((each) => each.status === 'rejected' && !signal.aborted);
  if (failed?.status === 'rejected') throw failed.reason;
}
