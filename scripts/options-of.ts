import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What stands behind a command. Throws its usage where that is none of its options. */
export function optionsOf<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Error(usage);
  }
}
