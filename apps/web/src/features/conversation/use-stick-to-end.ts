import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How far from the end still counts as being there, in pixels. */
const NEAR = 64;

type Ends = {
  /** Changes when something is added at the top. */
  readonly first: string | undefined;
  /** Changes when something is added at the end. */
  readonly last: string | undefined;
  /** Whether what was added last is mine: then it is shown wherever I was. */
  readonly lastIsMine: boolean;
};

/**
 * Keeps a thread where its reader is: at the end when they were there, otherwise on the same message, also when earlier ones are put
 * above it. `away`: the end is out of sight. `unseen`: something new has come there since.
 */
export function useStickToEnd(box: RefObject<HTMLDivElement | null>, { first, last, lastIsMine }: Ends) {
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const [unseen, setUnseen] = useState(false);
  const before = useRef({ first, last, height: 0 });

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
    const { first: oldFirst, last: oldLast, height } = before.current;
    before.current = { first, last, height: element.scrollHeight };
    if (oldFirst !== first && oldLast === last) element.scrollTop += element.scrollHeight - height;
    else if (atEnd.current || lastIsMine) toEnd();
    else if (oldLast !== last) setUnseen(true);
  }, [box, first, last, lastIsMine, toEnd]);

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
