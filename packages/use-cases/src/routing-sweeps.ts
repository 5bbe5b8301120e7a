import type { Allowances } from './ports/allowances.ts';
import type { Clock } from './ports/clock.ts';
import type { RoutingDecisions } from './ports/routing-decisions.ts';
import { type TellPlacesPorts, tellPlaces } from './tell-places.ts';

/** All queues are looked at this often, whatever the news: nothing waits longer than this for want of a wake-up. */
const SWEEP_MS = 1000;
/** One gateway's sweep is enough: all of them share this. A little faster than they come, so that none falls out. */
const SWEEPS = { key: 'routing sweep', rate: { burst: 1, perSecond: 1.1 }, want: 1 } as const;
/** How often waiting guests may hear of a better place. */
const TELL_MS = 5000;
/** How long decisions are kept, how often the oldest are thrown away, and how many at once. */
const KEPT_MS = 14 * 86_400_000;
const TRIM_MS = 60_000;
const TRIMMED_MAX = 5000;

export type SweepPorts = {
  readonly clock: Clock;
  readonly allowances: Pick<Allowances, 'take'>;
  readonly decisions: Pick<RoutingDecisions, 'trim'>;
  readonly onError: (error: unknown) => void;
} & TellPlacesPorts;

/** Calls `look` every second in one of the gateways, tells guests their places, and throws away old decisions. */
export function createRoutingSweeps(ports: SweepPorts, look: () => void) {
  let trimmedAt = ports.clock();
  let toldAt = trimmedAt;
  let sweeping: Promise<void> | undefined;

  async function sweep(): Promise<void> {
    const at = ports.clock();
    if ((await ports.allowances.take({ ...SWEEPS, at })).granted === 0) return;
    look();
    if (at >= toldAt + TELL_MS) {
      toldAt = at;
      await tellPlaces(ports);
    }
    if (at < trimmedAt + TRIM_MS) return;
    trimmedAt = at;
    await ports.decisions.trim(at - KEPT_MS, TRIMMED_MAX);
  }

  return {
    /** Until the returned function is called. */
    start(): () => Promise<void> {
      const timer = setInterval(() => {
        sweeping ??= sweep()
          .catch(ports.onError)
          .finally(() => {
            sweeping = undefined;
          });
      }, SWEEP_MS);
      return async () => {
        clearInterval(timer);
        await sweeping;
      };
    },
  };
}
