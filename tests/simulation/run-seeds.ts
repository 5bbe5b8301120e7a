import type { Run } from './run-seed.ts';

export type Result = {
  readonly seeds: number;
  readonly steps: number;
  readonly conversations: number;
  readonly violations: number;
  /** Seeds with violations; each can be replayed alone. */
  readonly failing: readonly number[];
  /** The first of the violations. */
  readonly first?: string;
  readonly seconds: number;
};

type Wanted = {
  readonly seeds: number;
  /** This one alone. */
  readonly seed: number | undefined;
  /** Ends with the first violation, without its story. */
  readonly isHunt: boolean;
  readonly say: (text: string) => void;
};

/** After so many failing seeds the others are only counted. */
const SHOWN_MAX = 3;
const TELL_EVERY = 50;

/** Runs them one after the other. What they import is loaded only then. */
export async function runSeeds({ seeds, seed, isHunt, say }: Wanted): Promise<Result> {
  const { runSeed } = await import('./run-seed.ts');
  const since = performance.now();
  const failing: number[] = [];
  let first: string | undefined;
  let [steps, conversations, violations, runs] = [0, 0, 0, 0];
  for (const each of seed === undefined ? Array.from({ length: seeds }, (_, index) => index + 1) : [seed]) {
    const run = await runSeed(each);
    runs += 1;
    steps += run.steps;
    conversations += run.conversations;
    violations += run.violations.length;
    if (run.violations.length > 0) {
      failing.push(each);
      first ??= run.violations[0];
      if (isHunt) break;
      if (failing.length <= SHOWN_MAX) say(story(run));
    } else if (seed !== undefined) say(story(run));
    if (runs % TELL_EVERY === 0) say(`${runs} seeds, ${violations} violations`);
  }
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  return { seeds: runs, steps, conversations, violations, failing, ...(first !== undefined && { first }), seconds };
}

/** What happened, what was stored, and what is wrong with it. */
function story({ seed, operations, log, violations }: Run): string {
  const parts = [
    `Seed ${seed}: ${operations.length} steps`,
    ...operations,
    'The logs',
    ...log,
    violations.length === 0 ? 'Nothing is wrong.' : 'What is wrong',
    ...violations,
    `Again, alone: npm run -s simulate -- --seed ${seed}`,
  ];
  return parts.join('\n');
}
