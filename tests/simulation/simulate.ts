import { hunt } from './mutants/hunt.ts';
import { MUTANTS } from './mutants/mutants.ts';
import { plant } from './mutants/plant.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { runSeeds } from './run-seeds.ts';

/**
 * Lives of a small company in one process, on a clock of their own, each with everything that can go wrong as its seed wants it.
 * Checks all along and at the end that what must always be so is so.
 */
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  say(`${options}\n\n${USAGE}`);
  process.exitCode = 1;
} else process.exitCode = (await simulate(options)) ? 0 : 1;

async function simulate({ json, seeds, seed, mutants, mutant }: Options): Promise<boolean> {
  if (mutants) {
    const found = await hunt(MUTANTS, { seeds, say });
    print({ mutants: MUTANTS.length, caught: MUTANTS.length - found.length, notCaught: found }, json);
    return found.length === 0;
  }
  const defect = MUTANTS.find(({ name }) => name === mutant);
  if (mutant !== undefined && defect === undefined) {
    say(`There is no mutant with this name; there are:\n${MUTANTS.map(({ name }) => `  ${name}`).join('\n')}`);
    return false;
  }
  if (defect !== undefined) plant(defect);
  const result = await runSeeds({ seeds, seed, isHunt: defect !== undefined, say });
  print(result, json);
  return result.violations === 0;
}

function print(result: object, json: boolean): void {
  process.stdout.write(`${JSON.stringify(result, undefined, json ? 0 : 2)}\n`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
