import { failureOf } from './failure.ts';
import type { LiveStore } from './live-store.ts';
import type { Api } from './open-line.ts';
import type { AgentNews } from './wire.ts';

/** How long to wait before a stream that has ended is asked for again, in milliseconds. */
const AGAIN_MS = 1000;

type Following = {
  readonly agentId: string;
  readonly onLost: () => void;
  /** This agent has the workspace no longer: they may not, or somebody else has signed in. Then the page begins anew. */
  readonly onOver: () => void;
  /** Hears each item before it is put into the store. */
  readonly onNews: (news: AgentNews) => void;
};

/** Puts the news into the store until the returned function is called. A stream that ends is asked for again while somebody is signed in. */
export function followNews(
  { read, dispatch }: LiveStore,
  api: Api,
  { agentId, onLost, onOver, onNews }: Following,
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
    if (news.type === 'inbox' && news.inbox.status.agentId !== agentId) over();
    else {
      onNews(news);
      dispatch({ type: 'news', news, here: Date.now() });
    }
  }

  function over(): void {
    onOver();
    window.location.reload();
  }

  function failed(error: unknown): void {
    const failure = failureOf(error);
    if (failure === 'notPermitted' || failure === 'notAnAgent') over();
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
