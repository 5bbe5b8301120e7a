/** Those that are there, each once, in their order. For a handful of ids: a set costs every message more than it saves. */
export function eachOnce(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id, index): id is string => id !== undefined && ids.indexOf(id) === index);
}
