import { useEffect, useRef, useState } from 'react';

/** Whoever has passed on before that is on their way to another, in milliseconds: a key that is held repeats faster. */
const PAUSE_MS = 150;

/** Whether somebody stays at `place`. Who comes to it out of a pause does at once, who comes in a hurry after one. */
export function useStays(place: string): boolean {
  const [stayedAt, setStayedAt] = useState(place);
  const cameAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const inHurry = performance.now() - cameAt.current < PAUSE_MS;
    cameAt.current = performance.now();
    if (!inHurry) return setStayedAt(place);
    const timer = setTimeout(setStayedAt, PAUSE_MS, place);
    return () => clearTimeout(timer);
  }, [place]);
  return place === stayedAt;
}
