import type { Allowances } from '../ports/allowances.ts';
import type { Clock } from '../ports/clock.ts';
import type { RoutingDecisions } from '../ports/routing-decisions.ts';
import { type TellPlacesPorts, tellPlaces } from './tell-places.ts';

/** All queues are looked at this often, whatever the news: nothing waits longer than this for want of a wake-up. */
const SWEEP_MS = 1000;
/** How many times as long as a sweep took its gateway does without another. */
const REST = 4;
/** And for how long at most: a clock that jumps makes no gateway rest for hours. */
const REST_MAX_MS = 20_000;
/** One gateway's sweep is enough: all of them share this. A little faster than they come, so that none falls out. */
const SWEEPS = { key: 'routing sweep', rate: { burst: 1, perSecond: 1.1 }, want: 1 } as const;
/** A long one empties the share again and again, so that no other begins while it goes on; it fills again when that one hangs. */
const STILL_SWEEPING = { ...SWEEPS, rate: { ...SWEEPS.rate, burst: 0 } } as const;
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

/**
 * Calls `look` every second in one of the gateways, on a floor of thousands less often, tells guests their places, and throws
 * away old decisions. A look that takes long is to call `between` now and then: no other gateway begins one as long as it does.
 */
export function createRoutingSweeps(ports: SweepPorts, look: (between: () => Promise<unknown>) => Promise<void>) {
  let restsUntil = ports.clock();
  let trimmedAt = ports.clock();
  let toldAt = trimmedAt;
  let sweeping: Promise<void> | undefined;

  async function sweep(): Promise<void> {
    const at = ports.clock();
    const rests = restsUntil - at > 0 && restsUntil - at <= REST_MAX_MS;
    if (rests || (await ports.allowances.take({ ...SWEEPS, at })).granted === 0) return;
    await look(() => ports.allowances.take({ ...STILL_SWEEPING, at: ports.clock() }));
    restsUntil = ports.clock() + Math.min(REST_MAX_MS, REST * (ports.clock() - at));
    if (at >= toldAt + TELL_MS) {
      toldAt = at;
      await tellPlaces(ports);
    }
    if (at < trimmedAt + TRIM_MS) return;
    trimmedAt = at;
    await ports.decisions.trim(at - KEPT_MS, TRIMMED_MAX);
  }

  function soon(): void {
    sweeping ??= sweep()
      .catch(ports.onError)
      .finally(() => {
        sweeping = undefined;
      });
  }

  return {
    /** At once, unless there has just been a sweep; then with the next. */
    soon,
    /** Until the returned function is called. */
    start(): () => Promise<void> {
      const timer = setInterval(soon, SWEEP_MS);
      return async () => {
        clearInterval(timer);
        await sweeping;
      };
    },
  };
}
