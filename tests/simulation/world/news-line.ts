import type { News, NewsBus, NewsListener } from '@rejoin/use-cases/ports/news';
import type { Chance } from '../../chaos/chance.ts';
import type { Owner } from '../time/due-queue.ts';
import type { VirtualTime } from '../time/virtual-time.ts';

/** The line over which a gateway hears the news. */
export type NewsLine = {
  readonly bus: NewsBus;
  /** Nothing is heard for so long; then the gateway is told of a gap. */
  readonly goDown: (ms: number) => void;
  /** In calm weather news come soon and once. */
  readonly turn: (weather: 'calm' | 'rough') => void;
};

/** Late news come up to so much later than others. */
const LATE_MS = 1500;
const SOON_MS = 5;

/** News come late, doubled and in any order, and while the line is down not at all. */
export async function openNewsLine(options: {
  readonly bus: NewsBus;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly owner: Owner;
}): Promise<NewsLine> {
  const { bus, time, chance, owner } = options;
  const listeners = new Set<NewsListener>();
  let downs = 0;
  let calm = false;

  function deliver(news: readonly News[], ms: number): void {
    time.after(
      ms,
      () => {
        for (const listener of [...listeners]) listener(news);
      },
      owner,
    );
  }

  const unsubscribe = await bus.subscribe((news) => {
    if (!owner.alive) return void unsubscribe();
    if (downs > 0) return;
    const isLate = !calm && chance.between(1, 8) === 1;
    deliver(news, chance.between(0, isLate ? LATE_MS : SOON_MS));
    if (!calm && chance.between(1, 12) === 1) deliver(news, chance.between(0, LATE_MS));
  });

  return {
    bus: {
      subscribe: async (listener) => {
        listeners.add(listener);
        return async () => {
          listeners.delete(listener);
        };
      },
    },
    goDown(ms) {
      downs += 1;
      time.after(ms, () => {
        downs -= 1;
        if (downs === 0) deliver([{ type: 'gap' }], 0);
      });
    },
    turn(weather) {
      calm = weather === 'calm';
    },
  };
}
