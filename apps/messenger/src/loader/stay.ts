/** A page that takes the messenger away more often than this in a minute wants it gone. */
const MOST_RETURNS = 10;
const WITHIN_MS = 60_000;
const CALL = 'rejoin:call';

/** An element's place at the end of the page. */
export type Stay = {
  /** Puts it there, where it is not. */
  readonly enter: () => void;
  /** For good. */
  readonly leave: () => void;
};

type Staying = {
  /** It is about to be put on the page: for the first time, or again. */
  readonly onEnter: () => void;
  /** The page has taken it away so often that it stays away, until it is put there on purpose. */
  readonly onDriven: () => void;
};

/** Keeps `host` on a page whose script rewrites it. Only what stands at the top of the page is watched: that costs a busy page nothing. */
export function createStay(host: Element, { onEnter, onDriven }: Staying): Stay {
  let returns: number[] = [];
  let isOver = false;
  let hears = false;
  host.addEventListener(CALL, () => {
    hears = true;
  });
  const watch = new MutationObserver(() => {
    // A page under rewriting may have no root for a moment.
    if (host.isConnected || !document.documentElement || isDeaf()) return;
    const now = Date.now();
    returns = [...returns.filter((at) => at > now - WITHIN_MS), now];
    if (returns.length <= MOST_RETURNS) return enter();
    watch.disconnect();
    onDriven();
  });

  /** A page written anew by `document.open` has taken every listener away: nothing here would answer any more. */
  function isDeaf(): boolean {
    hears = false;
    host.dispatchEvent(new Event(CALL));
    return !hears;
  }

  function enter(): void {
    if (isOver || host.isConnected) return;
    onEnter();
    const { documentElement: root } = document;
    root.append(host);
    for (const parent of [document, root]) watch.observe(parent, { childList: true });
  }

  return {
    enter,
    leave() {
      isOver = true;
      watch.disconnect();
      host.remove();
    },
  };
}
