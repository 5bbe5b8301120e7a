import type { Clock } from '@rejoin/use-cases/ports/clock';

/** What an upload tells of itself while it comes in. */
export type Arrival = {
  came(bytes: number): void;
  /** Nothing more is waited for, and it stays. `false`: it had to go meanwhile. */
  isWhole(): boolean;
};

type Coming = {
  readonly sender: string;
  readonly since: number;
  bytes: number;
  whole: boolean;
  readonly leave: () => void;
};

/**
 * Room for so many uploads at once. While there is some each may take its time. Once there is none, whoever comes takes the place of
 * the one that is furthest behind the pace, after its time of grace. Where all keep it, the sender with most of them gives one of
 * its own, if it has more than `atOnceOfAny` and more than the one who comes will have; otherwise whoever comes is turned away.
 */
export function createUploadRoom(options: {
  readonly atOnce: number;
  readonly atOnceOfAny: number;
  readonly bytesPerSecond: number;
  readonly graceMs: number;
  readonly clock: Clock;
}) {
  const { atOnce, atOnceOfAny, bytesPerSecond, graceMs, clock } = options;
  const inside = new Set<Coming>();

  function behind({ since, bytes, whole }: Coming, now: number): number {
    return whole ? 0 : ((now - since - graceMs) / 1000) * bytesPerSecond - bytes;
  }

  function tooSlow(now: number): Coming | undefined {
    let [slowest, most]: [Coming | undefined, number] = [undefined, 0];
    for (const each of inside) {
      const lag = behind(each, now);
      if (lag > most) [slowest, most] = [each, lag];
    }
    return slowest;
  }

  function oneOfMany(comes: string, now: number): Coming | undefined {
    const counts = new Map<string, number>();
    for (const { sender } of inside) counts.set(sender, (counts.get(sender) ?? 0) + 1);
    const enough = Math.max(atOnceOfAny, (counts.get(comes) ?? 0) + 1);
    let [slowest, most, lag] = [undefined as Coming | undefined, enough, 0];
    for (const each of inside) {
      const [count, own] = [counts.get(each.sender) ?? 0, behind(each, now)];
      const isMore = count > most || (slowest !== undefined && count === most && own > lag);
      if (!each.whole && isMore) [slowest, most, lag] = [each, count, own];
    }
    return slowest;
  }

  function makeRoom(sender: string): void {
    const now = clock();
    (tooSlow(now) ?? oneOfMany(sender, now))?.leave();
  }

  return {
    /** `undefined`: turned away, `work` was not begun. `tooSlow`: it had to make room, and what becomes of `work` counts no more. */
    async pass<Result>(
      sender: string,
      work: (arrival: Arrival) => Promise<Result>,
    ): Promise<Result | 'tooSlow' | undefined> {
      if (inside.size >= atOnce) makeRoom(sender);
      if (inside.size >= atOnce) return undefined;
      const sentOff = Promise.withResolvers<'tooSlow'>();
      const leave = () => {
        inside.delete(coming);
        sentOff.resolve('tooSlow');
      };
      const coming: Coming = { sender, since: clock(), bytes: 0, whole: false, leave };
      inside.add(coming);
      const arrival: Arrival = {
        came(bytes) {
          coming.bytes += bytes;
        },
        isWhole() {
          coming.whole = true;
          return inside.has(coming);
        },
      };
      try {
        return await Promise.race([work(arrival), sentOff.promise]);
      } finally {
        inside.delete(coming);
      }
    },
  };
}
