import { parseArgs } from 'node:util';

export type Options = {
  readonly json: boolean;
  /** How many seeds, or for mutants how many of them at most. */
  readonly seeds: number;
  /** The first of them, or the only one. */
  readonly seed: number | undefined;
  /** Whether defects are planted. */
  readonly mutants: boolean;
  /** The one defect that is planted. */
  readonly mutant: string | undefined;
};

export const USAGE = `npm run -s simulate -- [--seeds 500] [--seed 123] [--mutants | --mutant NAME] [--json]

  --seeds    how many lives of a small company are run, from seed 1 on
  --seed     this one life alone, with everything that is done in it
  --mutants  plants each known defect and runs seeds until one shows it
  --mutant   plants this one
  --json     one line of JSON on stdout`;

/** A defect that so many seeds do not show is not caught: the same that are to be without violations. */
const MANY_SEEDS = '500';
const SEED_MAX = 2 ** 32 - 1;

/** Reads the words after the command. A string says what is wrong with them. */
export function readOptions(words: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        seeds: { type: 'string' },
        seed: { type: 'string' },
        mutants: { type: 'boolean', default: false },
        mutant: { type: 'string' },
      },
    });
    const { json, mutants, mutant } = values;
    const seeds = Number(values.seeds ?? MANY_SEEDS);
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (!Number.isInteger(seeds) || seeds < 1) return 'Give --seeds a whole number, e.g. --seeds 500.';
    if (seed !== undefined && (!Number.isInteger(seed) || seed < 0 || seed > SEED_MAX))
      return `Give --seed a whole number from 0 to ${SEED_MAX}.`;
    return { json, seeds, seed, mutants, mutant };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
