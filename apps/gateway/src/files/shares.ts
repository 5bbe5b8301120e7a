/** Lets so many of each key through at once, and turns away whoever comes then. */
export function createShares(atOnce: number) {
  const inside = new Map<string, number>();

  return {
    /** `undefined`: turned away, `work` was not begun. */
    async pass<Result>(key: string, work: () => Promise<Result>): Promise<Result | undefined> {
      const others = inside.get(key) ?? 0;
      if (others >= atOnce) return undefined;
      inside.set(key, others + 1);
      try {
        return await work();
      } finally {
        const left = (inside.get(key) ?? 1) - 1;
        if (left > 0) inside.set(key, left);
        else inside.delete(key);
      }
    },
  };
}
