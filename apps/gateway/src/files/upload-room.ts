import type { Clock } from '@rejoin/use-cases/ports/clock';

/** What an upload tells of itself while it comes in. */
export type Arrival = {
  came(bytes: number): void;
  /** Nothing more is waited for, and it stays. `false`: it had to go meanwhile. */
  isWhole(): boolean;
};

type Coming = { readonly since: number; bytes: number; whole: boolean; readonly leave: () => void };

/**
 * Room for so many uploads at once. While there is some each may take its time. Once there is none, whoever comes takes the place of
 * the one that is furthest behind the pace, after its time of grace; where all keep it, whoever comes is turned away.
 */
export function createUploadRoom(options: {
  readonly atOnce: number;
  readonly bytesPerSecond: number;
  readonly graceMs: number;
  readonly clock: Clock;
}) {
  const { atOnce, bytesPerSecond, graceMs, clock } = options;
  const inside = new Set<Coming>();

  function behind({ since, bytes, whole }: Coming, now: number): number {
    return whole ? 0 : ((now - since - graceMs) / 1000) * bytesPerSecond - bytes;
  }

  function makeRoom(): void {
    const now = clock();
    let [slowest, most]: [Coming | undefined, number] = [undefined, 0];
    for (const each of inside) {
      const lag = behind(each, now);
      if (lag > most) [slowest, most] = [each, lag];
    }
    slowest?.leave();
  }

  return {
    /** `undefined`: turned away, `work` was not begun. `tooSlow`: it had to make room, and what becomes of `work` counts no more. */
    async pass<Result>(work: (arrival: Arrival) => Promise<Result>): Promise<Result | 'tooSlow' | undefined> {
      if (inside.size >= atOnce) makeRoom();
      if (inside.size >= atOnce) return undefined;
      const sentOff = Promise.withResolvers<'tooSlow'>();
      const leave = () => {
        inside.delete(coming);
        sentOff.resolve('tooSlow');
      };
      const coming: Coming = { since: clock(), bytes: 0, whole: false, leave };
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
