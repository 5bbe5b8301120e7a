const PREFIX = 'rejoin.tab.';

/** Whether this browser tells its tabs of each other: on pages without https, such as a trial on a local network, it does not. */
export const knowsOpenTabs = typeof navigator !== 'undefined' && 'locks' in navigator;

/** Lets the other tabs know that this one is open, until the returned function is called or the tab is gone, however that came. */
export function stayOpen(tab: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(PREFIX + tab, () => promise);
  return resolve;
}

export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return new Set([...held, ...pending].map(({ name = '' }) => name.slice(PREFIX.length)));
}
