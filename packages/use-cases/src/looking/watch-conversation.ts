import type { Entry } from '@rejoin/core/conversation/events';
import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import type { Newsroom } from '../news/newsroom.ts';
import { readWatchedThread, type WatchedThread, type WatchPorts } from './read-watched-thread.ts';

/** What somebody is told who watches a conversation. */
export type WatchNews =
  /** First, and again whenever the line was down: the latest of it anew. */
  | { readonly type: 'thread'; readonly thread: WatchedThread }
  /** `entries` follow on what was told before. */
  | { readonly type: 'development'; readonly row: FloorRow; readonly entries: readonly Entry[] }
  | { readonly type: 'receipt'; readonly delivered: number }
  /** Show it for `TYPING_SHOWN_MS`, or until the guest's next message. */
  | { readonly type: 'guestTyping' };

/** Who reads so slowly that more than this piles up is told everything anew instead. */
const PENDING_MAX = 500;

export type Watching = {
  readonly conversationId: string;
  /** How many entries come at first, 1…500. */
  readonly limit: number;
  readonly signal: AbortSignal;
};

/** Follows one conversation silently until `signal` says stop. Ends at once when there is no such conversation. */
export async function* watchConversation(
  ports: WatchPorts & { readonly newsroom: Newsroom },
  { conversationId, limit, signal }: Watching,
): AsyncGenerator<WatchNews, void, void> {
  const pending: WatchNews[] = [];
  /** Up to where it was told; `undefined` while it is being read. */
  let told: number | undefined;
  let missed = 0;
  let stale = true;
  let wake: () => void = () => {};
  const unfollow = ports.newsroom.follow([`conversation:${conversationId}`], {
    position: (news) => told ?? news.sequence - 1,
    develop({ news, state, entries }) {
      if (told === undefined) {
        missed = Math.max(missed, news.sequence);
        return;
      }
      const known = told;
      const fresh = entries.filter(({ sequence }) => sequence > known);
      const [first] = fresh;
      const last = fresh.at(-1);
      if (first === undefined || last === undefined) return;
      // Asked for before the thread was read, which reaches less far: what lies between was not asked for.
      if (first.sequence > known + 1) stale = true;
      told = last.sequence;
      pending.push({ type: 'development', row: floorRow(state), entries: fresh });
      if (pending.length > PENDING_MAX) stale = true;
      wake();
    },
    hear(news) {
      if (news.type === 'receipt') pending.push({ type: 'receipt', delivered: news.delivered });
      if (news.type === 'guestTyping') pending.push({ type: 'guestTyping' });
      if (news.type === 'gap' || news.type === 'erased') stale = true;
      wake();
    },
  });
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  try {
    while (!signal.aborted) {
      if (stale) {
        stale = false;
        pending.length = 0;
        told = undefined;
        const read = await readWatchedThread(ports, { conversationId, limit });
        if (read.type === 'refused') return;
        told = read.thread.row.sequence;
        stale ||= missed > told;
        yield read;
        continue;
      }
      const next = pending.shift();
      if (next !== undefined) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    unfollow();
  }
}
