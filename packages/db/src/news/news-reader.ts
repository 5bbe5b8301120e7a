import type { News } from '@rejoin/use-cases/ports/news';
import type { NewsLine, NewsPosition } from './news-line.ts';

/** How long what this process has told already may wait to be read: bounds how many writes one read brings. */
const SOON_MS = 100;

/** Reads forward from where it was, one read at a time, over whichever line is there. */
export type NewsReader = {
  /** Reads what was missed and goes on over this line. Rejects when it can't be read. */
  readonly begin: (line: NewsLine) => Promise<void>;
  readonly wake: () => void;
  /** There is something to read, for which nobody waits. */
  readonly wakeSoon: () => void;
  readonly end: () => void;
};

export function createNewsReader(on: {
  readonly news: (news: readonly News[]) => void;
  readonly failure: (line: NewsLine, error: unknown) => void;
}): NewsReader {
  let line: NewsLine | undefined;
  let position: NewsPosition | undefined;
  let isWanted = false;
  let isReading = false;
  let soon: NodeJS.Timeout | undefined;

  async function readAll(): Promise<void> {
    isReading = true;
    while (isWanted && line !== undefined) {
      isWanted = false;
      const from = line;
      const outcome = await from.read(position).catch((error: unknown) => on.failure(from, error));
      if (outcome === undefined || line !== from) continue;
      position = outcome.position;
      tell(outcome.news);
    }
    isReading = false;
  }

  function tell(news: readonly News[]): void {
    if (news.length > 0) on.news(news);
  }

  function wake(): void {
    clearTimeout(soon);
    soon = undefined;
    isWanted = true;
    if (!isReading && line !== undefined) void readAll();
  }

  return {
    begin: async (opened) => {
      const outcome = await opened.read(position);
      position = outcome.position;
      line = opened;
      tell(outcome.news);
      wake();
    },
    wake,
    wakeSoon: () => {
      soon ??= setTimeout(wake, SOON_MS);
    },
    end: () => {
      clearTimeout(soon);
      soon = undefined;
      line = undefined;
    },
  };
}
