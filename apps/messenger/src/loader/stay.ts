/** A page that takes the messenger away more often than this in a minute wants it gone. */
const MOST_RETURNS = 10;
const WITHIN_MS = 60_000;
const CALL = 'rejoin:call';

/** An element's place at the end of the page. */
export type Stay = {
  /** Puts it there, where it is not; `false`: it has left. */
  readonly enter: () => boolean;
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
  /** When it last came back, the earliest first. */
  const returns = new Array<number>(MOST_RETURNS).fill(0);
  let isOver = false;
  host.addEventListener(CALL, (event) => event.preventDefault());
  const watch = new MutationObserver(() => {
    // A page under rewriting may have no root for a moment.
    if (host.isConnected || !document.documentElement) return;
    // A page written anew by `document.open` has taken every listener away: nothing here would answer any more.
    if (host.dispatchEvent(new Event(CALL, { cancelable: true }))) return;
    const now = Date.now();
    returns.push(now);
    if (now - Number(returns.shift()) > WITHIN_MS) {
      enter();
      return;
    }
    watch.disconnect();
    onDriven();
  });

  function enter(): boolean {
    if (!isOver && !host.isConnected) {
      onEnter();
      const { documentElement: root } = document;
      root.append(host);
      for (const parent of [document, root]) watch.observe(parent, { childList: true });
    }
    return !isOver;
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
