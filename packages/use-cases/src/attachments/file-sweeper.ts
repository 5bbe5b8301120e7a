import { createRepeating } from '../repeating.ts';
import { type SweepFilesPorts, sweepFiles } from './sweep-files.ts';

/** How often overdue files are looked for. */
const LOOK_MS = 15 * 60_000;

/** Sweeps in the background: at the start, and then every quarter of an hour. `keepDays`: how long sent files are kept. */
export function createFileSweeper(ports: SweepFilesPorts, keepDays: number | undefined) {
  return createRepeating(() => sweepFiles(ports, keepDays).then(() => undefined, ports.onError), LOOK_MS);
}
