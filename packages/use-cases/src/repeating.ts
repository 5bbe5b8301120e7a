/**
 * Work that is done again and again in the background, `restMs` after its last end. It has to see to its own failures: one that
 * rejects ends with the process.
 */
export function createRepeating(work: () => Promise<void>, restMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  function run(): void {
    running = work().finally(later);
  }

  function later(): void {
    if (!stopped) timer = setTimeout(run, restMs);
  }

  return {
    /** Does it at once, and then again. */
    start(): void {
      stopped = false;
      run();
    },
    /** Does it for the first time after a rest. */
    startLater(): void {
      stopped = false;
      later();
    },
    /** Does it no more, and waits for the end of what is under way. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
