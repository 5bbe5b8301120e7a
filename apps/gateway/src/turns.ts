/** Lets so many through at once; so many more wait in line, and whoever comes then is turned away. */
export function createTurns({ atOnce, waiting: waitingMax }: { readonly atOnce: number; readonly waiting: number }) {
  const waiting: (() => void)[] = [];
  let inside = 0;

  return {
    /** `undefined`: turned away, `work` was not begun. */
    async pass<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
      if (inside >= atOnce) {
        if (waiting.length >= waitingMax) return undefined;
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else inside += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}
