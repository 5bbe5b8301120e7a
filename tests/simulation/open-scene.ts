import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { type Chance, createChance } from '../chaos/chance.ts';
import { createAgent } from './people/agent.ts';
import { createGuest } from './people/guest.ts';
import type { Scene } from './scene.ts';
import type { VirtualTime } from './time/virtual-time.ts';
import { furnishCompany } from './world/company.ts';
import { keepLedger } from './world/ledger.ts';
import { createSite } from './world/site.ts';

/** Where the clocks begin: a Monday, 09:00 UTC. */
const OPENING = 1_767_603_600_000;
const CLOCKS_APART_MS = 500;

type On = { readonly bug: (error: unknown) => void; readonly fault: (fault: string) => void };

/** Two gateways, agents, and guests who have not come yet. */
export async function openScene(seed: number, time: VirtualTime, on: On): Promise<Scene> {
  const chance = createChance(seed);
  const luck = createChance(seed ^ 0x5eed);
  const world = { ...createMemoryWorld({ clock: time.now }), newId: () => uuidBy(luck) };
  const company = await furnishCompany(world, luck);
  const ledger = keepLedger(world, { company, now: time.now });
  const surroundings = { time, chance: luck, world, ledger, onBug: on.bug };
  const perMille = chance.pick([0, 0, 5, 20]);
  const siteAt = (name: string) =>
    createSite(surroundings, { name, perMille, clockOffset: OPENING + chance.between(0, CLOCKS_APART_MS) });
  const sites = [siteAt('A'), siteAt('B')] as const;
  for (const site of sites) await site.start();
  const outside = { time, chance: luck, sites, onBug: on.bug, onFault: on.fault };
  const guestAt = (index: number) =>
    createGuest(outside, {
      name: `guest ${index}`,
      token: uuidBy(luck),
      deploymentId: luck.pick(company.deploymentIds),
    });
  const [first, ...others] = company.agents;
  return {
    time,
    company,
    ledger,
    stored: world.log,
    sites: [...sites],
    guests: [guestAt(1), ...Array.from({ length: chance.between(1, 4) }, (_, index) => guestAt(index + 2))],
    agents: [createAgent(outside, first), ...others.map((place) => createAgent(outside, place))],
    chance,
    calmSince: undefined,
    clockBackAt: Number.NEGATIVE_INFINITY,
  };
}

function uuidBy(chance: Chance): string {
  const hex = Array.from({ length: 4 }, () => chance.between(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)];
  return parts.join('-');
}
