import { sameName } from '../same-name.ts';

/** New names of things of one kind, by the ones that they have. */
export type NewNames = ReadonlyMap<string, string>;

/**
 * Which of the things that are there are wanted by a name that is the same to people, but for case or space or how an accent is written.
 * What is wanted by exactly its name keeps it, whatever else is called alike.
 */
export function renamedThings(current: readonly string[], wanted: readonly string[]): NewNames {
  const renamed = new Map<string, string>();
  const [there, meant] = [new Set(current), new Set(wanted)];
  for (const name of meant) {
    if (there.has(name)) continue;
    const was = current.find((each) => !meant.has(each) && !renamed.has(each) && sameName(each, name));
    if (was !== undefined) renamed.set(was, name);
  }
  return renamed;
}
