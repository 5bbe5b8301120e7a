import type { News, NewsBus, NewsListener } from '../ports/news.ts';

/** News in one process: delivered in a microtask after the write, in the order of the writes. */
export function createMemoryNewsBus(): { readonly bus: NewsBus; readonly announce: (news: readonly News[]) => void } {
  const listeners = new Set<NewsListener>();
  const announce = (news: readonly News[]) => {
    if (news.length === 0) return;
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener(news);
    });
  };
  const bus: NewsBus = {
    subscribe: async (listener) => {
      const own: NewsListener = (news) => listener(news);
      listeners.add(own);
      return async () => {
        listeners.delete(own);
      };
    },
  };
  return { bus, announce };
}
