import { setTimeout as delay } from 'node:timers/promises';
import { DEPLOYMENT } from '../bench/company.ts';
import { optionsOrEnd } from '../bench/options-or-end.ts';
import { percentile } from '../bench/percentiles.ts';
import { openAgent } from './agent.ts';
import { createChance } from './chance.ts';
import { openGuest, type Party } from './guest.ts';
import { type ChaosInstallation, openInstallation } from './installation.ts';
import { wreak } from './mayhem.ts';
import { createRecovery } from './recovery.ts';
import { type ChaosPair, judge } from './verdict.ts';

/**
 * Kills gateways and Postgres and cuts connections while guests and agents write, and then checks that nothing was lost,
 * doubled or put in another order. The same seed makes the same choices.
 */
const values = optionsOrEnd(
  {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: '20261123' },
    pairs: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
  'Usage: npm run -s chaos -- [--kills 30] [--seed N] [--pairs 50] [--json]',
);
const kills = Number(values.kills);
const seed = Number(values.seed);
const pairCount = Number(values.pairs);
/** Messages a second of all together. */
const RATE = 500;
/** How long everything may take to be delivered after the last kill. */
const SETTLE_MAX_MS = 60_000;

if (![kills, seed, pairCount].every(Number.isInteger) || kills < 0 || pairCount < 1 || seed < 0) {
  say('Give --kills, --seed and --pairs whole numbers, e.g. --kills 30 --seed 7 --pairs 50.');
  process.exit(1);
}
say(`Seed ${seed}: ${pairCount} guests and ${pairCount} agents, ${RATE} messages/s, ${kills} kills…`);
const installation = await openInstallation(pairCount);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void installation.stop(false).finally(() => process.exit(1)));
const clean = await run(installation).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return false;
});
await installation.stop(!clean);
if (!clean) say(`The logs are in ${installation.folder}/logs`);
process.exit(clean ? 0 : 1);

async function run(scene: ChaosInstallation): Promise<boolean> {
  const chance = createChance(seed);
  const recovery = createRecovery<Party>();
  const pairs = await connectPairs(scene, recovery);
  say('Everybody is connected.');
  const parties = pairs.flatMap(({ guest, agent }) => [guest, agent]);
  const since = performance.now();
  const writing = write(parties);
  const deaths = await wreak(kills, { installation: scene, parties, recovery, chance, say });
  await delay(2000);
  const written = writing.stop();
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  say(`${written} messages were written in ${seconds} s; waiting for the last of them.`);
  const settled = await settle(parties);
  const { examples, ...verdict } = await judge(scene.databaseUrl, pairs);
  for (const example of examples) say(example);
  for (const { line } of parties) line.close();
  const recoveryMs = { p50: percentile(recovery.times, 0.5), max: percentile(recovery.times, 1) };
  const unsettled = settled ? {} : { unsettled: parties.reduce((sum, { waiting }) => sum + waiting(), 0) };
  const result = { kills, seed, ...verdict, recoveryMs, pairs: pairCount, written, seconds, deaths, ...unsettled };
  process.stdout.write(`${JSON.stringify(result, undefined, values.json ? 0 : 2)}\n`);
  return settled && recovery.open() === 0 && verdict.lost + verdict.duplicated + verdict.reordered === 0;
}

/** Every guest begins with a number, by which the agent who was offered the conversation is found. */
async function connectPairs(
  { gateways, authSecret, agentIds }: ChaosInstallation,
  recovery: ReturnType<typeof createRecovery<Party>>,
): Promise<ChaosPair[]> {
  const origins = gateways.map(({ origin }) => origin);
  const use = (first: number) => ({ gateways: origins, first, chance: createChance(seed + first + 1) });
  const agents = agentIds.map((agentId, index) => {
    const agent = openAgent({ ...use(index), authSecret, agentId }, { acked: (at) => recovery.acked(agent, at) });
    return agent;
  });
  const guests = agentIds.map((_, index) => {
    const guest: Party = openGuest(
      { ...use(index + 1), deploymentId: DEPLOYMENT },
      { acked: (at) => recovery.acked(guest, at) },
    );
    guest.write(`${index}`);
    return guest;
  });
  return Promise.all(
    agents.map(async (agent) => {
      const { conversationId, opening } = await agent.connected;
      const guest = guests[Number(opening)];
      if (guest === undefined) throw new Error('An agent was connected with somebody unknown');
      return { conversationId, guest, agent };
    }),
  );
}

/** Lets everybody write in turn, {@link RATE} messages a second in all, whether the last one was acknowledged or not. */
function write(parties: readonly Party[]): { stop: () => number } {
  const start = performance.now();
  let written = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * RATE);
    for (; written < due; written += 1) parties[written % parties.length]?.write(`message ${written}`);
  }, 2);
  return {
    stop() {
      clearInterval(timer);
      return written;
    },
  };
}

/** Waits until everything is acknowledged and everybody has read it. */
async function settle(parties: readonly Party[]): Promise<boolean> {
  const until = Date.now() + SETTLE_MAX_MS;
  const isDone = () => parties.every(({ waiting, caughtUp }) => waiting() === 0 && caughtUp());
  while (!isDone() && Date.now() < until) await delay(100);
  // What was stored last is on its way to the screens.
  await delay(2000);
  return isDone();
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
