import { spawnSync } from 'node:child_process';

/** Those of them that this Node takes: one that it does not know would keep it from starting. Each that is left out is said. */
export function flagsOfNode(flags: readonly string[]): string[] {
  return flags.filter((flag) => {
    const isKnown = spawnSync(process.execPath, [flag, '--version']).status === 0;
    if (!isKnown) process.stderr.write(`This Node does not know ${flag}: the program starts without it.\n`);
    return isKnown;
  });
}
