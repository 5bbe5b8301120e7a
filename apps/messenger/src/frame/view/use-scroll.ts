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
  const before = useRef({ first, fromEnd: 0 });
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    follow.current = true;
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (follow.current) toEnd();
    else if (first !== before.current.first) current.scrollTop = current.scrollHeight - before.current.fromEnd;
    before.current = { first, fromEnd: current.scrollHeight - current.scrollTop };
  });

  useEffect(() => {
    const watcher = new ResizeObserver(() => follow.current && toEnd());
    for (const { current } of [box, content]) if (current) watcher.observe(current);
    return () => watcher.disconnect();
  }, [toEnd]);

  function onScroll(): void {
    if (!box.current) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    follow.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    before.current = { ...before.current, fromEnd: scrollHeight - scrollTop };
    setAway(!follow.current);
  }

  return { box, content, onScroll, away, toEnd };
}
