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
 * A tab that comes in sight takes it from the others: one out of sight may be asleep with all that it holds. `begin` gives what ends it,
 * and is told whether another tab did it before: all tabs may be about to hear that it is over. Where tabs don't know of each other
 * each of them does it.
 */
export async function inOneTab(
  name: string,
  signal: AbortSignal,
  begin: (isTakenOver: boolean) => () => void,
): Promise<void> {
  if (!knowsOpenTabs) return inThisTab(signal, begin);
  const over = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  let isTakenOver = false;
  let isHere = false;
  const ask = async (options: LockOptions) => {
    let end: (() => void) | undefined;
    const doIt = async (lock: Lock | null) => {
      if (lock === null) isTakenOver = true;
      if (lock === null || signal.aborted) return;
      isHere = true;
      end = begin(isTakenOver);
      await over;
    };
    await navigator.locks.request(name, options, doIt).catch(unlessAborted);
    if (end === undefined) return;
    isHere = false;
    end();
  };
  const takeInSight = () => {
    if (document.hidden || isHere || signal.aborted) return;
    isHere = true;
    void ask({ steal: true });
  };
  document.addEventListener('visibilitychange', takeInSight, { signal });
  await ask({ ifAvailable: true });
  if (isTakenOver) takeInSight();
  isTakenOver = true;
  while (!signal.aborted) await ask({ signal });
}

async function inThisTab(signal: AbortSignal, begin: (isTakenOver: boolean) => () => void): Promise<void> {
  if (!signal.aborted) signal.addEventListener('abort', begin(false));
}

/** Another tab has taken it, or it was over before its turn came. */
function unlessAborted(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
