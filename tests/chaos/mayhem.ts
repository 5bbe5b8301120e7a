import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Party } from './guest.ts';
import type { ChaosInstallation } from './installation.ts';
import type { Recovery } from './recovery.ts';

export type Deaths = { gateways: number; postgres: number; cuts: number };

/** Time between two kills, ms, after the last one is got over. */
const PAUSE_MS = [400, 1200] as const;
/** One kill in so many is Postgres's. */
const POSTGRES = 3;
/** Of the others, one in so many is not that of the gateway where most are. */
const EMPTIER = 4;
/** One kill in so many does not wait until the last one is got over. */
const MERCILESS = 4;
/** Nor does any wait longer than this, ms. */
const MERCY_MAX_MS = 15_000;
/** How long a killed program stays away, ms. */
const DOWN_MS = [0, 1500] as const;
/** Connections that are cut between two kills. */
const CUTS = [1, 20] as const;

/** Kills gateways and Postgres and cuts connections, by chance, `kills` times. */
export async function wreak(
  kills: number,
  scene: {
    readonly installation: ChaosInstallation;
    readonly parties: readonly Party[];
    readonly recovery: Recovery<Party>;
    readonly chance: Chance;
    readonly say: (text: string) => void;
  },
): Promise<Deaths> {
  const { installation, parties, recovery, chance, say } = scene;
  const deaths: Deaths = { gateways: 0, postgres: 0, cuts: 0 };

  async function cut(): Promise<void> {
    const count = chance.between(...CUTS);
    for (let each = 0; each < count; each += 1) {
      parties[chance.between(0, parties.length - 1)]?.line.cut();
      deaths.cuts += 1;
      await delay(chance.between(0, 50));
    }
  }

  /** Where most are, or the other one; `undefined`: Postgres. */
  function chooseGateway(): ChaosInstallation['gateways'][number] | undefined {
    if (chance.between(1, POSTGRES) === 1) return undefined;
    const guestsAt = (origin: string) => parties.filter(({ line }) => line.gateway() === origin).length;
    const [fullest, ...others] = installation.gateways.toSorted((a, b) => guestsAt(b.origin) - guestsAt(a.origin));
    return chance.between(1, EMPTIER) === 1 ? others[0] : fullest;
  }

  async function getOverIt(): Promise<void> {
    const until = Date.now() + MERCY_MAX_MS;
    while (recovery.open() > 0 && Date.now() < until) await delay(50);
  }

  for (let each = 1; each <= kills; each += 1) {
    await delay(chance.between(...PAUSE_MS) / 2);
    await cut();
    await delay(chance.between(...PAUSE_MS) / 2);
    if (chance.between(1, MERCILESS) > 1) await getOverIt();
    const downMs = chance.between(...DOWN_MS);
    const gateway = chooseGateway();
    const victim = gateway?.service ?? installation.postgres;
    await victim.up();
    // Those hit by a gateway's end are those who are at it; the database is everybody's.
    recovery.hit(gateway === undefined ? parties : parties.filter(({ line }) => line.gateway() === gateway.origin));
    await victim.kill(downMs);
    if (gateway === undefined) deaths.postgres += 1;
    else deaths.gateways += 1;
    say(`${each}/${kills}: ${victim.name} killed, back in ${downMs} ms`);
  }
  await Promise.all(
    [installation.postgres, ...installation.gateways.map(({ service }) => service)].map(({ up }) => up()),
  );
  return deaths;
}
