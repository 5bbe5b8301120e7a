import { act, calmDown, rest, seconds, stirUp } from './acts.ts';
import { check, watch } from './invariants/invariants.ts';
import { nameEverything } from './name-everything.ts';
import { openScene } from './open-scene.ts';
import type { Scene } from './scene.ts';
import { createVirtualTime } from './time/virtual-time.ts';

/** What came of one seed. */
export type Run = {
  readonly seed: number;
  readonly steps: number;
  readonly conversations: number;
  readonly violations: readonly string[];
  /** What was done, and when, for people. */
  readonly operations: readonly string[];
  /** Everything that was stored, in its order, for people. */
  readonly log: readonly string[];
};

const ACTS = { least: 1, most: 3 };
const STEPS = { least: 20, most: 50 };
const VIOLATIONS_MAX = 20;

/** The life of a small company, as the seed wants it; with the same seed it is the same. */
export async function runSeed(seed: number): Promise<Run> {
  const violations = new Set<string>();
  const onViolation = (violation: string) => {
    if (violations.size < VIOLATIONS_MAX) violations.add(violation);
  };
  const onBug = (error: unknown) =>
    onViolation(`nothing is thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const time = createVirtualTime(onBug);
  const uninstall = time.install();
  process.on('unhandledRejection', onBug);
  try {
    const opened = openScene(seed, time, {
      bug: onBug,
      fault: (fault) => onViolation(`screens are told everything once and in its order: ${fault}`),
    });
    await time.pass(1000);
    const scene = await opened;
    watch(scene, onViolation);
    const operations = await live(scene, onViolation);
    const named = nameEverything(scene);
    const log = scene.ledger.moments.map(({ entry: { sequence, event }, after, now }) =>
      named(`${seconds(now)} ${after.conversationId} ${sequence} ${JSON.stringify(event)}`),
    );
    return {
      seed,
      steps: operations.length,
      conversations: scene.ledger.pages.size,
      violations: [...violations].map(named),
      operations: operations.map(named),
      log,
    };
  } finally {
    process.off('unhandledRejection', onBug);
    uninstall();
  }
}

/** Some acts in rough weather, with a calm after each, and one in calm weather; then everything comes to rest. */
async function live(scene: Scene, onViolation: (violation: string) => void): Promise<string[]> {
  const { chance, agents } = scene;
  const done: string[] = [];
  for (const { place } of agents) place.come();
  for (let left = chance.between(ACTS.least, ACTS.most); left > 0; left -= 1) {
    done.push(...(await act(scene, chance.between(STEPS.least, STEPS.most))));
    await calmDown(scene);
    await check(scene, 'whenCalm', onViolation);
    if (left > 1) stirUp(scene);
  }
  done.push(...(await act(scene, STEPS.least)));
  await rest(scene);
  await check(scene, 'whenCalm', onViolation);
  await check(scene, 'atRest', onViolation);
  return done;
}
