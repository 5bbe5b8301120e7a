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

/**
 * Does it in one of the tabs that ask for it under the same name, until `signal` says stop or the tab is gone: then the next one does.
 * `begin` gives what ends it, and is told whether another tab did it before: all tabs may be about to hear that it is over. Where tabs
 * don't know of each other each of them does it.
 */
export async function inOneTab(
  name: string,
  signal: AbortSignal,
  begin: (isTakenOver: boolean) => () => void,
): Promise<void> {
  const untilOver = async (isTakenOver: boolean) => {
    if (signal.aborted) return;
    const end = begin(isTakenOver);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    end();
  };
  if (!knowsOpenTabs) return untilOver(false);
  const wasFree = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await untilOver(false);
    return lock !== null;
  });
  if (wasFree) return;
  await navigator.locks
    .request(name, { signal }, () => untilOver(true))
    .catch((error) => {
      // Told to stop while another tab did it.
      if (!signal.aborted) throw error;
    });
}
