import type { LiveStore } from './live-store.ts';
import type { Api } from './open-line.ts';

/** How long to wait before a stream that has ended is asked for again, in milliseconds. */
const AGAIN_MS = 1000;

/** Puts the news into the store until the returned function is called. A stream that ends is asked for again. */
export function followNews({ dispatch }: LiveStore, api: Api, onLost: () => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};

  function listen(): void {
    const stream = api.agent.news.subscribe(undefined, {
      onData: (news) => dispatch({ type: 'news', news, here: Date.now() }),
      onError: ended,
      onStopped: ended,
    });
    stop = () => stream.unsubscribe();
  }

  function ended(): void {
    onLost();
    clearTimeout(again);
    again = setTimeout(listen, AGAIN_MS);
  }

  listen();
  return () => {
    clearTimeout(again);
    stop();
  };
}
