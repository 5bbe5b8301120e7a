import { spawnSync } from 'node:child_process';

/** What this Node has said about each: it takes a moment, and one program starts several gateways. */
const known = new Map<string, boolean>();

/** Those of them that this Node takes: one that it does not know would keep it from starting. Each that is left out is said. */
export function flagsOfNode(flags: readonly string[]): string[] {
  return flags.filter((flag) => {
    const isKnown = known.get(flag) ?? ask(flag);
    known.set(flag, isKnown);
    return isKnown;
  });
}

function ask(flag: string): boolean {
  const isKnown = spawnSync(process.execPath, [flag, '--version']).status === 0;
  if (!isKnown) process.stderr.write(`This Node does not know ${flag}: the program starts without it.\n`);
  return isKnown;
}
