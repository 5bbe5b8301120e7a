/**
 * Keeps what was used last by its key: the `least` newest at least, those counted that were deleted since, and at most twice as many.
 * The older half goes at once.
 * A single map that is told by taking a key out and putting it back what is longest unused would be copied by V8 every few hundred
 * uses, and each outworn copy keeps what it held until the next full collection.
 */
export function createRecentlyUsed<Value extends object>(least: number) {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();

  function set(key: string, value: Value): void {
    newer.set(key, value);
    if (newer.size < least) return;
    older = newer;
    newer = new Map();
  }

  return {
    set,
    get(key: string): Value | undefined {
      const recent = newer.get(key);
      if (recent !== undefined) return recent;
      const kept = older.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
    delete(key: string): void {
      newer.delete(key);
      older.delete(key);
    },
    clear(): void {
      newer = new Map();
      older = new Map();
    },
  };
}
