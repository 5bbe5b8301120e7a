import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How far from the end still counts as being there, in pixels. */
const NEAR = 64;

type Ends = {
  /** Changes when something is added at the top. */
  readonly first: string | undefined;
  /** Changes when something is added at the end. */
  readonly last: string | undefined;
  /** How many there are: what I have written gets another name, and nothing is added, once it is stored. */
  readonly count: number;
  /** Whether what was added last is mine: then it is shown wherever I was. */
  readonly lastIsMine: boolean;
};

/**
 * Keeps a thread where its reader is: at the end when they were there, otherwise on the same message, also when earlier ones are put
 * above it. `away`: the end is out of sight. `unseen`: something new has come there since.
 */
export function useStickToEnd(box: RefObject<HTMLDivElement | null>, { first, last, count, lastIsMine }: Ends) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const [unseen, setUnseen] = useState(false);
  const before = useRef({ first, last, count, height: 0 });

  const toEnd = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    element.scrollTop = element.scrollHeight;
    before.current.height = element.scrollHeight;
    atEnd.current = true;
    setAway(false);
    setUnseen(false);
  }, [box]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const old = before.current;
    before.current = { first, last, count, height: element.scrollHeight };
    const isAdded = old.last !== last && old.count < count;
    if (old.first !== first && old.last === last) element.scrollTop += element.scrollHeight - old.height;
    else if (atEnd.current || (isAdded && lastIsMine)) toEnd();
    else if (isAdded) setUnseen(true);
  }, [box, first, last, count, lastIsMine, toEnd]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      // Hidden, it has no height, and seems to be at its end.
      if (element.clientHeight === 0) return;
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      setAway(!atEnd.current);
      if (atEnd.current) setUnseen(false);
    };
    // The thread may have grown since it was led to its end, which is scrolled to only now: only the reader leaves the end.
    const onScroll = () => {
      if (atEnd.current && element.scrollHeight !== before.current.height) toEnd();
      else measure();
    };
    const watcher = new ResizeObserver(() => {
      before.current.height = element.scrollHeight;
      if (atEnd.current) toEnd();
      else measure();
    });
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [box, toEnd]);

  return { away, unseen, toEnd };
}
