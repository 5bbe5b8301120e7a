import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** This near to the end counts as being there, in px. */
const NEAR_PX = 48;

type Scroll = {
  /** For the element that scrolls, and for the one inside it that grows. */
  readonly box: RefObject<HTMLDivElement>;
  readonly content: RefObject<HTMLDivElement>;
  readonly onScroll: () => void;
  /** The newest message is not in sight. */
  readonly away: boolean;
  readonly toEnd: () => void;
};

/**
 * Keeps a thread's newest message in sight while the guest is there, keeps what they read in place when earlier messages come in above it,
 * and leaves it alone otherwise. `first`: the key of the oldest message.
 */
export function useScroll(first: string | undefined): Scroll {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  const before = useRef({ first, fromEnd: 0, scrollHeight: 0, clientHeight: 0 });
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    follow.current = true;
    if (!box.current) return;
    box.current.scrollTop = box.current.scrollHeight;
    before.current = { ...before.current, ...measure(box.current) };
  }, []);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (follow.current) toEnd();
    else if (first !== before.current.first) current.scrollTop = current.scrollHeight - before.current.fromEnd;
    before.current = { first, ...measure(current) };
  });

  useEffect(() => {
    const watcher = new ResizeObserver(() => follow.current && toEnd());
    for (const { current } of [box, content]) if (current) watcher.observe(current);
    return () => watcher.disconnect();
  }, [toEnd]);

  function onScroll(): void {
    if (!box.current) return;
    const now = measure(box.current);
    const { scrollHeight, clientHeight } = before.current;
    // The browser scrolls, too, where another width or height moves what was in sight. Only the guest leaves the end.
    const isResized = now.scrollHeight !== scrollHeight || now.clientHeight !== clientHeight;
    if (follow.current && isResized) toEnd();
    else follow.current = now.fromEnd - now.clientHeight < NEAR_PX;
    before.current = { ...before.current, ...measure(box.current) };
    setAway(!follow.current);
  }

  return { box, content, onScroll, away, toEnd };
}

function measure({ scrollHeight, scrollTop, clientHeight }: HTMLElement) {
  return { fromEnd: scrollHeight - scrollTop, scrollHeight, clientHeight };
}
