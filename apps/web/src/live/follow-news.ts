import { failureOf } from './failure.ts';
import type { LiveStore } from './live-store.ts';
import type { Api } from './open-line.ts';
import type { AgentNews } from './wire.ts';

/** How long to wait before a stream that has ended is asked for again, in milliseconds. */
const AGAIN_MS = 1000;

type Following = {
  readonly agentId: string;
  readonly onLost: () => void;
  /** Hears each item before it is put into the store. */
  readonly onNews: (news: AgentNews) => void;
};

/**
 * Puts the news into the store until the returned function is called. A stream that ends is asked for again while somebody is signed in. When somebody else has
 * signed in in another tab the stream is theirs, and so the page begins anew.
 */
export function followNews(
  { read, dispatch }: LiveStore,
  api: Api,
  { agentId, onLost, onNews }: Following,
): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};

  function listen(): void {
    const stream = api.agent.news.subscribe(undefined, {
      onData: hear,
      onError: failed,
      onStopped: ended,
    });
    stop = () => stream.unsubscribe();
  }

  function hear(news: AgentNews): void {
    if (news.type === 'inbox' && news.inbox.status.agentId !== agentId) window.location.reload();
    else {
      onNews(news);
      dispatch({ type: 'news', news, here: Date.now() });
    }
  }

  /** Who may not have the workspace any more is told so by the page. */
  function failed(error: unknown): void {
    const failure = failureOf(error);
    if (failure === 'notPermitted' || failure === 'notAnAgent') window.location.reload();
    else ended();
  }

  function ended(): void {
    onLost();
    clearTimeout(again);
    if (read().line !== 'signedOut') again = setTimeout(listen, AGAIN_MS);
  }

  listen();
  return () => {
    clearTimeout(again);
    stop();
  };
}
