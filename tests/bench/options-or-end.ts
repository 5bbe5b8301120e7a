import type { ParseArgsConfig } from 'node:util';
import { optionsOf } from '../../scripts/options-of.ts';

/** What stands behind the command of a measurement. Where that is none of its options, prints how it is called and ends the program. */
export function optionsOrEnd<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return optionsOf(options, usage);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
