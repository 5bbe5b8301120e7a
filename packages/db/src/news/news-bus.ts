import type { NewsBus, NewsListener } from '@rejoin/use-cases/ports/news';
import type { DatabaseOptions } from '../pool.ts';
import { type NewsLine, openNewsLine } from './news-line.ts';
import { createNewsReader } from './news-reader.ts';

/** How long a lost notification can go unnoticed. */
const POLL_MS = 1000;
const TRIM_MS = 60_000;
const RECONNECT_FIRST_MS = 50;
const RECONNECT_MAX_MS = 5000;

export type ClosableNewsBus = NewsBus & { readonly close: () => Promise<void> };

/**
 * News over LISTEN/NOTIFY and the outbox, one line for all subscribers of the process. A line that is lost is opened again
 * and goes on from where it was; `onError` hears why it was lost.
 */
export function createNewsBus(
  options: DatabaseOptions & {
    /** Names this process in the notifications of what it has told its own followers already. */
    readonly teller: string;
    readonly onError?: (error: unknown) => void;
  },
): ClosableNewsBus {
  const listeners = new Set<NewsListener>();
  let firstOpening: Promise<void> | undefined;
  let line: NewsLine | undefined;
  let isClosed = false;
  let timers: NodeJS.Timeout[] = [];

  const tell: NewsListener = (news) => {
    for (const listener of [...listeners]) listener(news);
  };
  const reader = createNewsReader({ news: tell, failure: lose });

  async function open(): Promise<void> {
    const opened = await openNewsLine(options, { ...reader, hints: tell, lost: (why) => lose(opened, why) });
    try {
      await reader.begin(opened);
    } catch (error) {
      await opened.close();
      throw error;
    }
    line = opened;
    timers = [setInterval(reader.wake, POLL_MS), setInterval(() => trim(opened), TRIM_MS)];
    if (isClosed) await dropLine();
  }

  function trim(from: NewsLine): void {
    from.trim().catch((error: unknown) => lose(from, error));
  }

  function lose(lost: NewsLine, error: unknown): void {
    if (line !== lost || isClosed) return;
    options.onError?.(error);
    void dropLine();
    reopen(RECONNECT_FIRST_MS);
  }

  async function dropLine(): Promise<void> {
    for (const timer of timers) clearInterval(timer);
    timers = [];
    reader.end();
    const dropped = line;
    line = undefined;
    await dropped?.close().catch(() => undefined);
  }

  function reopen(delayMs: number): void {
    const attempt = () =>
      open().catch((error: unknown) => {
        options.onError?.(error);
        if (!isClosed) reopen(Math.min(2 * delayMs, RECONNECT_MAX_MS));
      });
    timers = [setTimeout(() => void attempt(), delayMs)];
  }

  return {
    subscribe: async (listener) => {
      firstOpening ??= open();
      try {
        await firstOpening;
      } catch (error) {
        firstOpening = undefined;
        throw error;
      }
      const own: NewsListener = (news) => listener(news);
      listeners.add(own);
      return async () => {
        listeners.delete(own);
      };
    },
    close: async () => {
      isClosed = true;
      await dropLine();
    },
  };
}
