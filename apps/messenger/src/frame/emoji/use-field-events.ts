import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Handlers = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Hears what happens in a field that somebody else draws, before they do. */
export function useFieldEvents(field: RefObject<HTMLElement>, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const { current } = field;
    const hear = (event: Event) => {
      const handler = latest.current[event.type as keyof Handlers] as ((event: Event) => void) | undefined;
      handler?.(event);
    };
    const names = Object.keys(latest.current);
    for (const name of names) current?.addEventListener(name, hear, true);
    return () => {
      for (const name of names) current?.removeEventListener(name, hear, true);
    };
  }, [field]);
}
