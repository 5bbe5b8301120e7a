import { type SweepFilesPorts, sweepFiles } from './sweep-files.ts';

/** How often overdue files are looked for. */
const LOOK_MS = 15 * 60_000;

/** Sweeps in the background: at the start, and then every quarter of an hour. `keepDays`: how long sent files are kept. */
export function createFileSweeper(ports: SweepFilesPorts, keepDays: number | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  function look(): void {
    running = sweepFiles(ports, keepDays)
      .then(() => undefined, ports.onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(look, LOOK_MS);
      });
  }

  return {
    start(): void {
      stopped = false;
      look();
    },
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
