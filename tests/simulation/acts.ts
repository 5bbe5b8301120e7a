import { chooseOperations } from './operations/operations.ts';
import type { Scene } from './scene.ts';
import type { Site } from './world/site.ts';

/** Lines that are down or silent are up again by then, and those who sat at them back, ms. */
const BACK_MS = 12_000;
/** Offers have rung out by then, and whoever let one pass may be asked again. */
const REST_MS = 48_000;

/** Deadlines of legs and queues go on at rest: the company is looked at when nothing has happened for so long, ms. */
const QUIET_MS = 3000;
const LOOKS_MAX = 100;

/** So much is done, one thing after the other; answers with what it was. */
export async function act(scene: Scene, steps: number): Promise<string[]> {
  const { chance, time } = scene;
  const choose = chooseOperations(chance, scene.calmSince === undefined ? 'rough' : 'calm');
  const done: string[] = [];
  while (done.length < steps) {
    await time.pass(pauseBy(chance));
    const operation = choose();
    const whom = operation?.begin(scene);
    if (operation !== undefined && whom !== undefined) done.push(`${seconds(time.now())} ${operation.name}: ${whom}`);
  }
  return done;
}

/** Ends all faults and lets things take their course. At times the last of them is that a gateway dies and its agents stay away. */
export async function calmDown(scene: Scene): Promise<void> {
  const { chance, time, sites } = scene;
  if (chance.between(1, 2) === 1) killWithAgents(scene, chance.pick(sites));
  for (const { weather } of sites) Object.assign(weather, { slowUntil: 0, failsUntil: 0, isCalm: true });
  await Promise.all(sites.map((site) => site.start()));
  for (const site of sites) site.gateway()?.newsLine.turn('calm');
  setClocksRight(scene);
  await time.pass(BACK_MS);
  await becomeQuiet(scene);
  scene.calmSince = time.now();
}

function killWithAgents({ agents }: Scene, site: Site): void {
  const gateway = site.gateway();
  const gone = agents.filter(({ place }) => place.connection()?.gateway === gateway);
  site.kill();
  for (const { place } of gone) place.goAway();
}

/** Faults may happen again. */
export function stirUp(scene: Scene): void {
  scene.calmSince = undefined;
  for (const { weather, gateway } of scene.sites) {
    weather.isCalm = false;
    gateway()?.newsLine.turn('rough');
  }
}

/** Brings everybody back, lets the agents take what rings, and waits until nothing is left to happen. */
export async function rest(scene: Scene): Promise<void> {
  const { time, agents, guests } = scene;
  for (const { place, oblige } of agents) {
    if (place.isAway()) place.come();
    oblige();
  }
  for (const { tabs } of guests) for (const { place } of tabs) place.come();
  await time.pass(REST_MS);
  await becomeQuiet(scene);
}

async function becomeQuiet({ time, ledger }: Scene): Promise<void> {
  const isQuiet = () => (ledger.moments.at(-1)?.now ?? 0) < time.now() - QUIET_MS;
  for (let looks = 0; looks < LOOKS_MAX && !isQuiet(); looks += 1) await time.pass(QUIET_MS);
}

/** The clocks agree, and none goes back by it. */
function setClocksRight({ sites, ledger, time }: Scene): void {
  const latest = Math.max(
    ...sites.map(({ clock }) => clock()),
    ...[...ledger.pages.values()].map(({ truth }) => truth.lastAt),
  );
  for (const site of sites) site.clockOffset = latest - time.now();
}

/** Mostly short, so that things happen at once; at times long enough for offers to ring out, passes to be over, and silence to be noticed. */
function pauseBy({ between, pick }: Scene['chance']): number {
  const most = pick([0, 20, 100, 100, 400, 400, 400, 1500, 1500, 9000]);
  return between(1, 50) === 1 ? pick([31_000, 95_000]) : between(0, most);
}

/** Virtual time for people. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3).padStart(8)}`;
}
